// Keeps what a page says of its own progress right while it is open. The page says everything without it.

const EVERY_MS = 1500;

async function look() {
  const place = document.querySelector("[data-progress]");
  if (place?.getAttribute("data-progress") !== "on") return;
  if (!document.hidden) {
    const answer = await fetch(location.href);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-progress]");
    if (!answer.ok || !fresh) return;
    place.replaceChildren(...fresh.childNodes);
    place.setAttribute("data-progress", fresh.getAttribute("data-progress") ?? "");
  }
  setTimeout(() => look().catch(() => {}), EVERY_MS);
}

setTimeout(() => look().catch(() => {}), EVERY_MS);
