// A file may be dropped where one is chosen. The page does everything without it.

for (const place of document.querySelectorAll("[data-drop]")) {
  const input = place.querySelector("input[type=file]");
  if (!(input instanceof HTMLInputElement)) continue;
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    const files = event instanceof DragEvent ? event.dataTransfer?.files : null;
    if (!files?.length) return;
    event.preventDefault();
    input.files = files;
    input.focus();
  });
}
