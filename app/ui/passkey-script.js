// Asks the device for a passkey, and sends what it gives along with the page's form. Without it the form can't be sent,
// and the page says so.

/** @typedef {{ create?: object, get?: object }} Begun */

for (const found of document.querySelectorAll("form[data-passkey]")) {
  const form = /** @type {HTMLFormElement} */ (found);
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
  show("needs-script", false);
  const ways = globalThis.PublicKeyCredential;
  if (typeof ways?.parseCreationOptionsFromJSON !== "function") {
    show("unsupported");
    continue;
  }
  button.disabled = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    show("failed", false);
    try {
      const fields = new FormData(form);
      const asked = new URLSearchParams({ wish: String(fields.get("wish")) });
      const answer = await fetch(form.dataset["passkey"] ?? "", { method: "POST", body: asked });
      if (!answer.ok) throw new Error(String(answer.status));
      const response = /** @type {HTMLInputElement} */ (form.elements.namedItem("response"));
      response.value = JSON.stringify(await given(await answer.json()));
      form.submit();
    } catch {
      show("failed");
      button.disabled = false;
    }
  });
}

/** @param {Begun} begun */
async function given({ create, get }) {
  const credential = create
    ? await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(/** @type {never} */ (create)),
      })
    : await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(/** @type {never} */ (get)),
      });
  return credential;
}

/** @param {"failed" | "unsupported" | "needs-script"} what */
function show(what, shown = true) {
  document.querySelector(`[data-passkey-${what}]`)?.toggleAttribute("hidden", !shown);
}
