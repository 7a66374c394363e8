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
    for (const part of place.querySelectorAll("[data-part]")) {
      const now = fresh?.querySelector(`[data-part="${part.getAttribute("data-part")}"]`);
      // What says the same is left alone: it would be read out again, and whoever stands on its link would lose it.
      if (now && now.innerHTML !== part.innerHTML) part.replaceChildren(...now.childNodes);
    }
    place.setAttribute("data-progress", state);
  }
  setTimeout(again, EVERY_MS);
}

function again() {
  look().catch(() => setTimeout(again, EVERY_MS));
}

setTimeout(again, EVERY_MS);

export {};
