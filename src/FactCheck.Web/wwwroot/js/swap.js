// Sends a form, or follows a link marked data-swap, and puts the answer's <main> in place of this one. What the server
// answers is the page that a browser without scripts would get; if anything goes wrong, the browser does what it would have done.
import { moveTo, showSwitch } from "./keys.js";

const parser = new DOMParser();
let again;

/** A page carries only the icons it uses, and none at all if it uses none: what is put into it brings its own. */
export function bringIcons(page) {
  const icons = page.body.querySelector(":scope > svg");
  if (!icons) return;
  const old = document.body.querySelector(":scope > svg");
  if (old) old.replaceWith(document.adoptNode(icons));
  else document.body.append(document.adoptNode(icons));
}

function replace(html, address, scroll) {
  const page = parser.parseFromString(html, "text/html");
  const [before, after] = [document.querySelector("main"), page.querySelector("main")];
  if (!before || !after || !page.body.classList.contains("desk")) return false;
  const rows = [...before.querySelectorAll("[data-row]")];
  const at = rows.findIndex(row => row.hasAttribute("data-current"));
  const focused = document.activeElement?.id;
  document.title = page.title;
  bringIcons(page);
  before.replaceWith(document.adoptNode(after));
  showSwitch();
  // A page that brings itself up to date says so in its head, which is not taken over.
  const refresh = page.head.querySelector("meta[http-equiv=refresh]");
  clearTimeout(again);
  if (refresh) again = setTimeout(() => load(location.href, {}, false), parseFloat(refresh.content) * 1000);
  // Focus is never lost: to what is wrong, to where it was, to the row that took the place of the one decided, or to the top.
  const problem = after.querySelector(".problem");
  const same = focused && document.getElementById(focused);
  const next = [...after.querySelectorAll("[data-row]")];
  if (problem) problem.focus();
  else if (at >= 0 && next.length > 0) {
    const kept = rows[at].id && next.find(row => row.id === rows[at].id);
    const following = rows.slice(at + 1).map(row => row.id && next.find(r => r.id === row.id)).find(Boolean);
    moveTo(kept || following || next[Math.min(at, next.length - 1)]);
  }
  else if (same) same.focus({ preventScroll: true });
  else if (new URL(address).hash) document.getElementById(new URL(address).hash.slice(1))?.scrollIntoView();
  else { after.tabIndex = -1; after.focus({ preventScroll: !scroll }); }
  document.dispatchEvent(new Event("swapped"));
  return true;
}

const ask = (address, options) => fetch(address, { ...options, headers: { "X-Requested-With": "fetch" } });

let last = Promise.resolve(true);
let waiting = 0;

/** Asks the server, in the order of the keystrokes, and shows the answer to the last of them. */
function load(address, options, scroll, asked = null) {
  waiting++;
  document.body.setAttribute("aria-busy", "true");
  return last = last.catch(() => false).then(async () => {
    try {
      const answer = await (asked ?? ask(address, options));
      const target = new URL(answer.url);
      target.hash = new URL(address, location.href).hash;
      const html = await answer.text();
      // Somebody who decides faster than the server answers sees only the last answer, unless one has bad news.
      if (waiting > 1 && answer.ok && !html.includes('role="alert"')) return true;
      if (!replace(html, target.href, scroll)) return false;
      if (target.href !== location.href) history.pushState({ swapped: true }, "", target);
      return true;
    }
    finally {
      if (--waiting === 0) document.body.removeAttribute("aria-busy");
    }
  });
}

let left = null;

/** The row goes at once, and the next one is current: a decision is seen in the frame after the key. */
function leave(button) {
  left = null;
  const row = button.closest("[data-row]") ?? document.querySelector("[data-row][data-current]");
  if (!button.hasAttribute("data-leaves") || !row || document.querySelector("input[name=Ids]:checked")) return;
  row.dataset.leaving = "";
  const rows = [...document.querySelectorAll("[data-row]:not([data-leaving])")];
  const following = rows.find(r => row.compareDocumentPosition(r) & Node.DOCUMENT_POSITION_FOLLOWING);
  const next = following ?? rows.at(-1);
  button.closest("details[data-menu]")?.removeAttribute("open");
  if (next) moveTo(next);
  left = following && { row, following: following.id };
}

/** What was decided last is taken back: its row is there again in the next frame. How it stands the answer shows. */
function comeBack() {
  const following = left && document.getElementById(left.following);
  if (!following || document.getElementById(left.row.id)) return;
  delete left.row.dataset.leaving;
  following.before(left.row);
  moveTo(left.row);
  left = null;
}

document.addEventListener("submit", async event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog" || !form.closest("main") || form.hasAttribute("data-plain")) return;
  event.preventDefault();
  const button = event.submitter;
  const data = new FormData(form, button);
  const method = (button?.getAttribute("formmethod") ?? form.getAttribute("method") ?? "get").toUpperCase();
  const action = new URL(button?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location.href);
  let options = { method, body: data };
  if (method === "GET") {
    action.search = new URLSearchParams(data);
    options = { method };
  }
  else if (form.enctype !== "multipart/form-data") options.body = new URLSearchParams(data);
  if (button?.hasAttribute("data-returns")) comeBack();
  else if (button) leave(button);
  try {
    if (await load(action, options, true)) return;
  }
  catch { /* No answer: the browser tells it better than we could. */ }
  form.dataset.plain = "";
  form.requestSubmit(button);
});

function swapLink(event) {
  const link = event.target.closest?.("a[data-swap]");
  return event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey ? null : link;
}

// Between pressing a button of the mouse and letting it go the server can begin.
let begun = null;
document.addEventListener("pointerdown", event => {
  const link = event.pointerType === "mouse" && waiting === 0 ? swapLink(event) : null;
  begun = link && { href: link.href, answer: ask(link.href, {}) };
  begun?.answer.catch(() => { /* Asked again when it is clicked. */ });
});

document.addEventListener("click", async event => {
  const link = swapLink(event);
  if (!link) return;
  event.preventDefault();
  const early = begun?.href === link.href && waiting === 0 ? begun.answer : null;
  begun = null;
  // It is seen to be pressed before anything has come of it.
  link.dataset.going = "";
  link.dispatchEvent(new Event("going", { bubbles: true }));
  try {
    if (!await load(link.href, {}, true, early)) location.assign(link.href);
  }
  catch { location.assign(link.href); }
});

addEventListener("popstate", () => location.reload());
