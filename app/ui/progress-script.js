// Keeps a message's progress up to date while it is being sent. Without it one loads the page again.

const EVERY_MS = 3000;

async function look() {
  const place = document.getElementById("progress");
  if (!place?.hasAttribute("data-going")) return;
  if (!document.hidden) {
    const answer = await fetch(location.href);
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.getElementById("progress");
    // Whoever stands on its button keeps it.
    if (now && !place.contains(document.activeElement)) place.replaceWith(now);
  }
  setTimeout(again, EVERY_MS);
}

function again() {
  look().catch(() => setTimeout(again, EVERY_MS));
}

setTimeout(again, EVERY_MS);

export {};
