// While an import runs, fetches this page again and puts what changed in its place: each part marked data-live at most every so
// many seconds. The number is larger for the part that is read aloud. Without scripts the page refreshes itself.
import { bringIcons } from "./swap.js";

const every = 2000;
const parser = new DOMParser();
const last = new Map();
let waiting = 0;

const running = page => page.querySelector("#run[data-running]");

function put(page, now, finished) {
  for (const part of document.querySelectorAll("[data-live]")) {
    const fresh = page.getElementById(part.id);
    if (!fresh || (!finished && now - (last.get(part.id) ?? 0) < part.dataset.live * 1000)) continue;
    last.set(part.id, now);
    if (fresh.innerHTML === part.innerHTML) continue;
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    const place = focused && [...part.querySelectorAll("a, button")].indexOf(focused);
    part.replaceChildren(...[...fresh.childNodes].map(node => document.adoptNode(node)));
    // The focus stays on what it was on, or on what stands in its place.
    if (focused) ((focused.id && document.getElementById(focused.id)) || part.querySelectorAll("a, button")[place] || document.querySelector("main a")).focus({ preventScroll: true });
  }
}

async function look() {
  waiting = 0;
  const run = document.getElementById("run");
  if (!running(document)) return;
  try {
    if (!document.hidden) {
      const answer = await fetch(location.href, { headers: { "X-Requested-With": "fetch" } });
      const page = parser.parseFromString(await answer.text(), "text/html");
      // Something else may have put another page here meanwhile.
      if (answer.ok && run.isConnected && page.getElementById("run")) {
        const finished = !running(page);
        bringIcons(page);
        put(page, Date.now(), finished);
        if (finished) run.removeAttribute("data-running");
      }
    }
  }
  catch { /* The site is away for a moment; the next look will tell. */ }
  start();
}

function start() {
  if (!waiting && running(document)) waiting = setTimeout(look, every);
}

document.addEventListener("swapped", start);
start();
