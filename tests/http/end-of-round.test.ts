import { setImmediate as nextRound } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { EndOfRound } from "#http/end-of-round.ts";

describe("what is put off to the end of a round", () => {
  test("is done in the order in which it came, after what is being done", async () => {
    const done: string[] = [];
    const end = new EndOfRound<string>((work) => void done.push(work));
    end.add("first");
    end.add("second");
    done.push("at hand");
    await nextRound();
    expect(done).toEqual(["at hand", "first", "second"]);
  });

  test("and what comes meanwhile is done in the next", async () => {
    const done: string[] = [];
    const end = new EndOfRound<string>((work) => {
      done.push(work);
      if (work === "first") end.add("meanwhile");
    });
    end.add("first");
    end.add("second");
    await nextRound();
    await nextRound();
    expect(done).toEqual(["first", "second", "meanwhile"]);
  });
});
