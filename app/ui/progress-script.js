// Keeps a message's progress and results up to date while it is being sent. Without it one loads the page again.

const EVERY_MS = 3000;

async function look() {
  const place = document.getElementById("progress");
  if (!place?.hasAttribute("data-going")) return;
  if (!document.hidden) {
    const answer = await fetch(location.href);
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Whoever stands on a button or a link keeps both as they are: they never tell of different moments.
    const pairs = ["progress", "results"].map((id) => [document.getElementById(id), page.getElementById(id)]);
    if (pairs.every(([then]) => !then?.contains(document.activeElement))) {
      for (const [then, now] of pairs) if (now) then?.replaceWith(now);
    }
  }
  setTimeout(again, EVERY_MS);
}

function again() {
  look().catch(() => setTimeout(again, EVERY_MS));
}

setTimeout(again, EVERY_MS);

export {};
