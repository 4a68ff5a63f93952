// The queue's pane follows the current row, and says how many are ticked. What it shows was sent with each row.
import { currentRow, moveTo } from "./keys.js";

const only = () => document.querySelector("#decide input[name=Only]");
const ticked = () => [...document.querySelectorAll("input[name=Ids]:checked")];
let lastTicked = null;

document.addEventListener("row", event => {
  const [row, field, about] = [event.target, only(), document.querySelector(".pane .about")];
  if (!field || !about || !row.dataset.id || field.value === row.dataset.id) return;
  // What was shown goes back to its row, and what this row holds comes out.
  const before = document.querySelector(`[data-id="${field.value}"]`);
  if (before) {
    const kept = document.createElement("template");
    kept.content.append(...about.childNodes);
    before.append(kept);
  }
  about.replaceChildren(...(row.querySelector("template")?.content.childNodes ?? []));
  row.querySelector("template")?.remove();
  field.value = row.dataset.id;
});

document.addEventListener("click", event => {
  const row = event.target.closest?.("[data-row]");
  if (row && row !== currentRow() && !event.target.closest("a, button, input, summary")) moveTo(row);
  if (event.target.name === "Ids") {
    // With Shift, everything between this box and the one ticked before.
    const boxes = [...document.querySelectorAll("input[name=Ids]")];
    const [from, to] = [boxes.indexOf(lastTicked), boxes.indexOf(event.target)];
    if (event.shiftKey && from >= 0)
      for (const box of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) box.checked = event.target.checked;
    lastTicked = event.target;
  }
});

document.addEventListener("change", event => {
  if (event.target.dataset.all)
    for (const box of document.querySelectorAll(`input[name=${event.target.dataset.all}]`)) box.checked = event.target.checked;
  const chosen = document.querySelector(".pane .chosen");
  if (chosen && event.target.type === "checkbox") chosen.textContent = ticked().length > 0 ? `${ticked().length} selected` : "";
});
