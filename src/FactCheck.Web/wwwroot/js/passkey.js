// Makes a passkey, or signs in with one. The form says where its options come from; what the browser answers goes back in
// the form's own field, so that the server sees an ordinary form.
const forms = "form[data-passkey]";

/** A form that nothing can be done with stays hidden. */
function show() {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  for (const form of document.querySelectorAll(forms)) form.hidden = false;
}

async function options(form) {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

const ways = {
  create: async form => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(await options(form)) }),
  get: async form => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await options(form)) }),
};

function say(form, words) {
  const place = form.querySelector("[data-trouble]");
  place.textContent = words;
  place.hidden = false;
}

document.addEventListener("submit", async event => {
  const form = event.target;
  if (!form.matches(forms)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  try {
    const credential = await ways[form.dataset.passkey](form);
    form.elements.Credential.value = JSON.stringify(credential);
    form.submit();
  }
  catch (failure) {
    say(form, failure.name === "InvalidStateError"
      ? "This device has a passkey for your account already."
      : failure.name === "NotAllowedError"
        ? "No passkey was used. Press again if you want to, or take another way in."
        : "The passkey did not work. Try again, or take another way in.");
  }
}, { capture: true });

document.addEventListener("swapped", show);
show();
