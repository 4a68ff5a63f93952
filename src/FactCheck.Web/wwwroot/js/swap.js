// Sends a form, or follows a link marked data-swap, and puts the answer's <main> in place of this one. What the server
// answers is the page that a browser without scripts would get; if anything goes wrong, the browser does what it would have done.
import { moveTo, showSwitch } from "./keys.js";

const parser = new DOMParser();
let busy = false;

function replace(html, address, scroll) {
  const page = parser.parseFromString(html, "text/html");
  const [before, after] = [document.querySelector("main"), page.querySelector("main")];
  if (!before || !after || !page.body.classList.contains("desk")) return false;
  const rows = [...before.querySelectorAll("[data-row]")];
  const at = rows.findIndex(row => row.hasAttribute("data-current"));
  const focused = document.activeElement?.id;
  document.title = page.title;
  for (const part of ["header", "footer"]) {
    const [old, now] = [document.body.querySelector(`:scope > ${part}`), page.body.querySelector(`:scope > ${part}`)];
    if (old && now && old.innerHTML !== now.innerHTML) old.replaceWith(document.adoptNode(now));
  }
  const icons = page.body.querySelector(":scope > svg");
  if (icons) document.body.querySelector(":scope > svg")?.replaceWith(document.adoptNode(icons));
  before.replaceWith(document.adoptNode(after));
  showSwitch();
  document.dispatchEvent(new Event("swapped"));
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
  return true;
}

async function load(address, options, scroll) {
  busy = true;
  document.documentElement.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { ...options, headers: { "X-Requested-With": "fetch" } });
    const target = new URL(answer.url);
    target.hash = new URL(address, location.href).hash;
    if (!replace(await answer.text(), target.href, scroll)) return false;
    if (target.href !== location.href) history.pushState({ swapped: true }, "", target);
    return true;
  }
  finally {
    busy = false;
    document.documentElement.removeAttribute("aria-busy");
  }
}

document.addEventListener("submit", async event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === "dialog" || !form.closest("main") || form.hasAttribute("data-plain")) return;
  event.preventDefault();
  if (busy) return;
  const button = event.submitter;
  const data = new FormData(form, button);
  const method = (button?.getAttribute("formmethod") ?? form.method).toUpperCase();
  const action = new URL(button?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location.href);
  let options = { method, body: data };
  if (method === "GET") {
    action.search = new URLSearchParams(data);
    options = { method };
  }
  else if (form.enctype !== "multipart/form-data") options.body = new URLSearchParams(data);
  try {
    if (await load(action, options, true)) return;
  }
  catch { /* No answer: the browser tells it better than we could. */ }
  form.dataset.plain = "";
  form.requestSubmit(button);
});

document.addEventListener("click", async event => {
  const link = event.target.closest?.("a[data-swap]");
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    if (!busy && !await load(link.href, {}, true)) location.assign(link.href);
  }
  catch { location.assign(link.href); }
});

addEventListener("popstate", () => location.reload());
