// Keeps what a page says of some long work right while it is open. The page says everything without it.

const EVERY_MS = 1500;

async function look() {
  const place = document.querySelector("[data-progress]");
  if (place?.getAttribute("data-progress") !== "on") return;
  if (!document.hidden) {
    const answer = await fetch(location.href);
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-progress]");
    const state = fresh?.getAttribute("data-progress") ?? "done";
    // Whoever stands on its link keeps it, until there is something else to go to.
    if (fresh && !(state === "on" && place.contains(document.activeElement))) {
      place.replaceChildren(...fresh.childNodes);
      place.setAttribute("data-progress", state);
    }
  }
  setTimeout(again, EVERY_MS);
}

function again() {
  look().catch(() => setTimeout(again, EVERY_MS));
}

setTimeout(again, EVERY_MS);

export {};
