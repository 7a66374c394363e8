// Shows what a list's form asks for as one types and chooses: fetches the page that the form would lead to and takes its
// list. The field keeps the focus, the count is said aloud, and the browser's back leads to what was asked before. What is
// ticked in the list is kept at once. The form does the same without it, by its buttons.

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

function address() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form ?? undefined)) {
    if (typeof value === "string" && value !== "" && !OF_THE_LIST.includes(name)) query.append(name, value);
  }
  return `${form?.getAttribute("action")}${query.size === 0 ? "" : `?${query}`}`;
}

/** @param {string} to */
async function show(to) {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const answer = await fetch(to, { signal });
  // Signed out meanwhile, or something is wrong: the browser's own way shows what.
  if (!answer.ok || answer.redirected) return location.assign(to);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (signal.aborted) return;
  for (const id of ["found", "said"]) {
    const place = document.getElementById(id);
    const now = page.getElementById(id);
    if (place && now && place.innerHTML !== now.innerHTML) place.replaceChildren(...now.childNodes);
  }
}

/** @param {boolean} step Whether it is a step of its own, to go back from. */
function ask(step) {
  const to = address();
  if (to === location.pathname + location.search) return;
  history[step ? "pushState" : "replaceState"](null, "", to);
  show(to).catch((/** @type {Error} */ error) => error.name === "AbortError" || location.assign(to));
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

addEventListener("popstate", () => {
  typing = false;
  const query = new URLSearchParams(location.search);
  for (const field of form?.elements ?? []) {
    if (OF_THE_LIST.includes(/** @type {HTMLInputElement} */ (field).name)) continue;
    if (field instanceof HTMLSelectElement) {
      field.value = query.get(field.name) ?? "";
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    } else if (field instanceof HTMLInputElement) {
      if (field.type === "checkbox") field.checked = query.get(field.name) === field.value;
      else field.value = query.get(field.name) ?? "";
    }
  }
  show(location.pathname + location.search).catch(() => {});
});

export {};
