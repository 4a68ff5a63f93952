// A key belongs to the button or link that carries it in data-key: pressing it is clicking that. Keys are off inside fields,
// with Ctrl, Alt or Meta, and for whoever has switched them off (WCAG 2.1.4).
const switched = "factcheck-keys";
const fields = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const rows = "[data-row]";

export const keysAreOn = () => localStorage.getItem(switched) !== "off";

/** The row that keys act on: the one with the focus inside, or the one marked as current. */
export const currentRow = () => document.activeElement?.closest(rows) ?? document.querySelector(`${rows}[data-current]`);

function visible(element) {
  return element.checkVisibility?.() ?? element.offsetParent !== null;
}

/** Of all that carry the key: the one in an open dialog or menu, then in the current row, then anywhere on the page. */
function bearer(key) {
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].filter(visible);
  const within = scope => scope && all.find(e => scope.contains(e));
  return within(document.querySelector("dialog[open]"))
    ?? within(document.querySelector("details[open][data-menu]"))
    ?? within(currentRow())
    ?? all.find(e => !e.closest(rows) && (e.matches("summary") || !e.closest("details[data-menu]")));
}

export function moveTo(row) {
  for (const other of document.querySelectorAll(`${rows}[data-current]`)) delete other.dataset.current;
  row.dataset.current = "";
  (row.querySelector("[data-focus]") ?? row).focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  row.dispatchEvent(new Event("row", { bubbles: true }));
}

function move(step) {
  const all = [...document.querySelectorAll(rows)].filter(visible);
  if (all.length === 0) return false;
  const at = all.indexOf(currentRow());
  moveTo(all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))]);
  return true;
}

let going = 0;
let ahead = [];

// Whoever is faster than the server has decided on every row of the page: what is typed meanwhile is for the rows to come.
document.addEventListener("swapped", () => {
  const keys = ahead;
  ahead = [];
  for (const key of keys) typed(key);
});

function typed(key) {
  if (!currentRow()?.hasAttribute("data-leaving")) return press(key);
  ahead.push(key);
  return true;
}

function press(key) {
  if (going > Date.now() - 1500) {
    going = 0;
    const link = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
    if (link) { link.click(); return true; }
  }
  if (key === "g" && document.querySelector("[data-go]")) { going = Date.now(); return true; }
  if (key === "j" || key === "k") return move(key === "j" ? 1 : -1);
  const found = bearer(key);
  if (!found) return false;
  if (found.matches("summary")) {
    for (const other of document.querySelectorAll("details[data-menu][open]")) other.open = other === found.parentElement;
    found.parentElement.open = true;
    (found.parentElement.querySelector("input:not([type=hidden], [type=checkbox]), button") ?? found).focus();
  }
  else if (found.matches(fields)) found.focus();
  else found.click();
  return true;
}

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.key === "Escape") {
    const open = document.activeElement?.closest("details[data-menu][open]") ?? document.querySelector("details[data-menu][open]");
    if (open) { open.open = false; open.querySelector("summary").focus(); event.preventDefault(); }
    return;
  }
  // In a menu with one field, Enter does what its first button says, and not the form's.
  if (event.key === "Enter" && event.target.matches("[data-menu] input")) {
    const enter = event.target.closest("[data-menu]").querySelector("[data-enter]");
    if (enter) { event.preventDefault(); enter.click(); }
    return;
  }
  // Sending what one writes is the one key that works inside a field.
  if (event.key === "Enter" && event.shiftKey) {
    const send = (event.target.form ?? currentRow()?.closest("form"))?.querySelector("[data-key='Shift Enter']");
    if (send) { event.preventDefault(); send.click(); }
    return;
  }
  if (!keysAreOn() || event.target.closest(fields)) return;
  if (typed(event.key)) event.preventDefault();
});

document.addEventListener("change", event => {
  if (event.target.id !== "keys-on") return;
  localStorage.setItem(switched, event.target.checked ? "on" : "off");
  document.documentElement.toggleAttribute("data-keys-off", !event.target.checked);
});

/** Shows on a page how the switch stands. */
export function showSwitch() {
  document.documentElement.toggleAttribute("data-keys-off", !keysAreOn());
  const box = document.getElementById("keys-on");
  if (box) box.checked = keysAreOn();
}

showSwitch();
