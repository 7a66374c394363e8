// Keeps the counts of seats right while the page is open, and brings the suggestions of organisations when they are
// needed. The page says everything without it.

const live = document.querySelector("[data-live]");
const address = live?.getAttribute("data-live");
const language = live?.getAttribute("data-language") ?? "sv";

/** @type {EventSource | null} */
let source = null;

function listen() {
  if (document.hidden || !address || source) return;
  source = new EventSource(address);
  source.onmessage = ({ data }) => {
    const seats = JSON.parse(data)[language];
    for (const place of document.querySelectorAll("[data-seats]")) {
      const text = seats[place.getAttribute("data-seats") ?? ""];
      if (text && place.textContent !== text) place.textContent = text;
    }
  };
}

function rest() {
  if (!document.hidden) return listen();
  source?.close();
  source = null;
}

document.addEventListener("visibilitychange", rest);
listen();

const list = document.querySelector("[data-names]");

async function suggest() {
  const answer = await fetch(list?.getAttribute("data-names") ?? "");
  if (!answer.ok) return;
  for (const name of await answer.json()) {
    const option = document.createElement("option");
    option.value = name;
    list?.append(option);
  }
}

for (const field of document.querySelectorAll("[list]")) {
  field.addEventListener("focus", () => list?.childElementCount || suggest().catch(() => {}), { once: true });
}
