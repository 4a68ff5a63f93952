// Files dropped on the field are chosen in it; the form then sends them as if they had been picked.
const zone = target => target.closest?.("[data-drop]");
const holdsFiles = event => [...(event.dataTransfer?.types ?? [])].includes("Files");

function tell(place, files) {
  const names = [...files].map(file => file.name);
  place.querySelector("[data-drop-status]").textContent = names.length === 0 ? "" : `${names.length === 1 ? "1 file" : `${names.length} files`}: ${names.slice(0, 5).join(", ")}${names.length > 5 ? " …" : ""}`;
}

document.addEventListener("dragover", event => {
  if (!holdsFiles(event)) return;
  // Outside the field a drop would open the file in place of the page, and lose what was typed.
  event.preventDefault();
  const place = zone(event.target);
  event.dataTransfer.dropEffect = place ? "copy" : "none";
  for (const other of document.querySelectorAll("[data-over]")) if (other !== place) delete other.dataset.over;
  if (place) place.dataset.over = "";
});

document.addEventListener("dragleave", event => { if (!event.relatedTarget) for (const place of document.querySelectorAll("[data-over]")) delete place.dataset.over; });

document.addEventListener("drop", event => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  const place = zone(event.target);
  if (!place) return;
  delete place.dataset.over;
  const input = place.querySelector("input[type=file]");
  const all = new DataTransfer();
  for (const file of [...input.files, ...event.dataTransfer.files]) all.items.add(file);
  input.files = all.files;
  tell(place, all.files);
});

document.addEventListener("change", event => {
  const place = zone(event.target);
  if (place && event.target.files) tell(place, event.target.files);
});

function invite() {
  for (const hint of document.querySelectorAll("[data-drop-hint]")) hint.hidden = false;
}

document.addEventListener("swapped", invite);
invite();
