// Shows what a list's form asks for as one types and chooses: sends it, takes the list from the page that it leads to, and
// that page's address, in which nobody's name stands. The field keeps the focus, the count is said aloud, and the browser's
// back leads to what was asked before. What is ticked in the list is kept at once. The form does the same without it, by
// its buttons.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-live-list]"));
const WAIT_MS = 200;

/** @type {AbortController | null} */
let running = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** What asks for nothing: those who are shown, those who are ticked, and the page. */
const OF_THE_LIST = ["shown", "chosen", "at"];

/** Words are still being typed: they make one step back, not one for each letter. */
let typing = false;

/** What is asked for was sent last as this. */
let last = asked();

function asked() {
  const sent = new URLSearchParams({ intent: "filter" });
  for (const [name, value] of new FormData(form ?? undefined)) {
    if (typeof value === "string" && value !== "" && !OF_THE_LIST.includes(name)) sent.append(name, value);
  }
  return String(sent);
}

/**
 * Null where something else was asked for meanwhile, or the browser's own way shows what is wrong: signed out, say.
 *
 * @param {string} to
 * @param {RequestInit} [how]
 */
async function show(to, how) {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const answer = await fetch(to, { ...how, signal });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (signal.aborted) return null;
  if (!page.getElementById("found")) {
    location.assign(answer.url);
    return null;
  }
  for (const id of ["found", "said"]) {
    const place = document.getElementById(id);
    const now = page.getElementById(id);
    if (place && now && place.innerHTML !== now.innerHTML) place.replaceChildren(...now.childNodes);
  }
  return { page, address: answer.url };
}

/** @param {boolean} step Whether it is a step of its own, to go back from. */
async function ask(step) {
  const now = asked();
  if (now === last) return;
  last = now;
  const body = new URLSearchParams(now);
  const shown = await show(form?.getAttribute("action") ?? "", { method: "POST", body }).catch(browsersWay);
  if (shown && shown.address !== location.href) history[step ? "pushState" : "replaceState"](null, "", shown.address);
}

/** @param {Error} error */
function browsersWay(error) {
  if (error.name === "AbortError") return;
  form?.append(Object.assign(document.createElement("input"), { type: "hidden", name: "intent", value: "filter" }));
  form?.submit();
}

/** One after the other: what was ticked last is what holds. */
let keeping = Promise.resolve();

async function keep() {
  const sent = new URLSearchParams();
  for (const [name, value] of new FormData(form ?? undefined)) sent.append(name, String(value));
  sent.set("intent", "keep");
  const answer = await fetch(form?.getAttribute("action") ?? "", { method: "POST", body: sent });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.getElementById("choice");
  // Signed out meanwhile, or too many: the browser's own way shows what.
  if (!now || page.querySelector("[role=alert]")) return location.assign(answer.url);
  document.getElementById("choice")?.replaceChildren(...now.childNodes);
}

form?.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === "chosen") {
    keeping = keeping.then(keep).catch(() => {});
    return;
  }
  const isText = target instanceof HTMLInputElement && target.type !== "checkbox";
  clearTimeout(timer);
  timer = setTimeout(
    () => {
      ask(!(isText && typing));
      typing = isText;
    },
    isText ? WAIT_MS : 0,
  );
});

form?.addEventListener("submit", (event) => {
  const by = /** @type {HTMLButtonElement | null} */ (event.submitter);
  if (by && by.value !== "filter") return;
  event.preventDefault();
  clearTimeout(timer);
  typing = false;
  ask(true);
});

addEventListener("popstate", async () => {
  typing = false;
  const shown = await show(location.href).catch(() => null);
  for (const field of form?.elements ?? []) {
    const { name } = /** @type {HTMLInputElement} */ (field);
    if (OF_THE_LIST.includes(name)) continue;
    const then = shown?.page.querySelector(`form[data-live-list] [name="${name}"]`);
    if (field instanceof HTMLSelectElement && then instanceof HTMLSelectElement) field.value = then.value;
    else if (field instanceof HTMLInputElement && then instanceof HTMLInputElement) {
      if (field.type === "checkbox") field.checked = then.checked;
      else field.value = then.value;
    }
  }
  last = asked();
});

export {};
