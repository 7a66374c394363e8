// Shows the letter of a message in its frame when the page opens. Without it, the form's own button does.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-letter]"));
if (form) {
  form.submit();
  form.querySelector("button")?.remove();
}

export {};
