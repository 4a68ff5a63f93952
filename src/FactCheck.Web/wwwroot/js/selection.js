// A link that speaks of selected words takes them along, with the place where they stand in the article.
const chips = ".chip, .aloud";

function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const block = (range.startContainer.nodeType === Node.ELEMENT_NODE ? range.startContainer : range.startContainer.parentElement)?.closest("[data-start]");
  if (!block) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return { words: wordsOf(range), near: Number(block.dataset.start) + wordsOf(before).length };
}

/** The article's own words: chips and what is only read aloud are ours. */
function wordsOf(range) {
  const copy = range.cloneContents();
  for (const ours of copy.querySelectorAll(chips)) ours.remove();
  return copy.textContent;
}

let last = null;
document.addEventListener("selectionchange", () => { last = selected() ?? last; });

document.addEventListener("click", event => {
  const link = event.target.closest?.("a[data-selection]");
  const found = selected() ?? last;
  if (!link || !found?.words.trim()) return;
  const address = new URL(link.href);
  address.searchParams.set("words", found.words);
  address.searchParams.set("near", found.near);
  link.href = address;
}, true);

// On the page where the words are asked for, selecting them in the article fills them in.
document.addEventListener("mouseup", () => {
  const [field, found] = [document.querySelector("form textarea[name=Words][aria-describedby=Words-hint]"), selected()];
  if (!field || !found?.words.trim()) return;
  field.value = found.words;
  field.form.elements.Near.value = found.near;
});

document.addEventListener("swapped", () => { last = null; });
