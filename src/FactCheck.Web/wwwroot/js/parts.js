// A button with data-part sends its form as any other, but only the part it names is replaced: nothing typed elsewhere moves.
const parser = new DOMParser();

document.addEventListener("click", async event => {
  const button = event.target.closest?.("button[data-part]");
  if (!button || event.defaultPrevented) return;
  event.preventDefault();
  try {
    const answer = await fetch(button.formAction, {
      method: "POST", body: new URLSearchParams(new FormData(button.form, button)), headers: { "X-Requested-With": "fetch" },
    });
    const part = parser.parseFromString(await answer.text(), "text/html").getElementById(button.dataset.part);
    if (!answer.ok || !part) throw new Error("The answer has no such part.");
    document.getElementById(button.dataset.part).replaceWith(document.adoptNode(part));
    (part.querySelector("[autofocus]") ?? part.querySelector("button") ?? button).focus();
  }
  catch {
    // The browser does it, and says what is wrong better than we could.
    delete button.dataset.part;
    button.form.dataset.plain = "";
    button.click();
  }
});
