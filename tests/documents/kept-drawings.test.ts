import { expect, test } from "vitest";
import { keptDrawings, NoDrawing } from "#documents/kept-drawings.ts";

/** Draws a byte count, and tells what was drawn and how many at once. */
function pencil() {
  const drawn: string[] = [];
  let now = 0;
  let mostAtOnce = 0;
  const draw = (key: string, bytes: number) => async () => {
    mostAtOnce = Math.max(mostAtOnce, ++now);
    await new Promise((resolve) => setTimeout(resolve, 2));
    now -= 1;
    drawn.push(key);
    return Buffer.alloc(bytes);
  };
  return { drawn, draw, mostAtOnce: () => mostAtOnce };
}

test("draws once, also for those who ask meanwhile, and one at a time", async () => {
  const { drawn, draw, mostAtOnce } = pencil();
  const kept = keptDrawings({ mostBytes: 1_000, mostUnderway: 10 });
  const keys = ["a", "b", "a", "c", "b", "a"];
  await Promise.all(keys.map((key) => kept.get(key, draw(key, 10))));
  await kept.get("a", draw("a", 10));
  expect(drawn).toEqual(["a", "b", "c"]);
  expect(mostAtOnce()).toBe(1);
});

test("lets the longest unasked go when it is full, and keeps nothing that is larger than all", async () => {
  const { drawn, draw } = pencil();
  const kept = keptDrawings({ mostBytes: 30, mostUnderway: 10 });
  for (const key of ["a", "b", "c", "a", "d", "a", "b"]) await kept.get(key, draw(key, 10));
  expect(drawn).toEqual(["a", "b", "c", "d", "b"]);
  await kept.get("large", draw("large", 31));
  await kept.get("large", draw("large", 31));
  await kept.get("b", draw("b", 10));
  expect(drawn.slice(5)).toEqual(["large", "large"]);
});

test("a drawing that fails is tried again, and holds up nobody behind it", async () => {
  const { drawn, draw } = pencil();
  const kept = keptDrawings({ mostBytes: 30, mostUnderway: 10 });
  const failing = kept.get("a", () => Promise.reject(new Error("no pencil")));
  const behind = kept.get("b", draw("b", 10));
  await expect(failing).rejects.toThrow("no pencil");
  await behind;
  await kept.get("a", draw("a", 10));
  expect(drawn).toEqual(["b", "a"]);
});

test("refuses a further drawing when too many are waited for, but nobody who waits for one of them", async () => {
  const { drawn, draw } = pencil();
  const kept = keptDrawings({ mostBytes: 100, mostUnderway: 2 });
  const waiting = ["a", "b", "a"].map((key) => kept.get(key, draw(key, 10)));
  await expect(kept.get("c", draw("c", 10))).rejects.toThrow(NoDrawing);
  await Promise.all(waiting);
  await kept.get("c", draw("c", 10));
  expect(drawn).toEqual(["a", "b", "c"]);
});
