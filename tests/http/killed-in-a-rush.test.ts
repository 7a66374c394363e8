import { spawn, type ChildProcess } from "node:child_process";
import { describe, expect } from "vitest";
import { projectRoot } from "#app/config.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { send } from "#tests/support/door.ts";
import { openEvent } from "#tests/support/open-event.ts";

const SEATS = 90;
const PEOPLE = 150;
const AT_ONCE = 12;
/** After so many answers in its life each process is killed, with the other requests on their way; the last one lives. */
const KILLED_AFTER = [5, 17, 23, 31];

interface Form {
  readonly name: string;
  readonly key: string;
}

describe("C16 a process that is killed in a rush, again and again,", () => {
  test(
    "has kept every confirmation that a client saw, and none beyond the seats",
    { timeout: 90_000 },
    async ({ db, databaseUrl }) => {
      const ctx = testContext(db);
      await openEvent(ctx, { capacities: { "on-site": SEATS } });
      const forms = Array.from({ length: PEOPLE }, (_, index) => ({
        ...{ name: `Person ${index}`, key: `sub_${String(index).padStart(20, "0")}` },
      }));
      const told = new Map<string, string>();
      for (const most of KILLED_AFTER) {
        await lifetime(databaseUrl, unanswered(forms, told), told, most);
        expect(await checkSeats(ctx, null)).toMatchObject({ ok: true, value: { differences: [] } });
      }
      expect(told.size).toBeLessThan(PEOPLE);
      // Everybody whose answer was lost sends the same form again, and so do those who have theirs.
      const seen = new Map(told);
      await lifetime(databaseUrl, forms, told, Infinity);
      expect(told.size).toBe(PEOPLE);
      expect([...seen].filter(([key, answer]) => told.get(key) !== answer)).toEqual([]);

      const { rows, messages } = await db.read(async (read) => ({
        rows: await read.select().from(read.tables.registration),
        messages: await read.select().from(read.tables.message),
      }));
      const kept = rows.map(({ id, seatNumber, waitNumber }) => JSON.stringify({ id, seatNumber, waitNumber }));
      expect(kept.sort()).toEqual([...told.values()].sort());
      expect(rows.filter(({ seatNumber }) => seatNumber !== null)).toHaveLength(SEATS);
      const numbers = rows.map(({ seatNumber, waitNumber }) => seatNumber ?? waitNumber ?? 0);
      expect(numbers.sort((one, other) => one - other)).toEqual(forms.map((_, index) => index + 1));
      expect(messages.map(({ registrationId }) => registrationId).sort()).toEqual(rows.map(({ id }) => id).sort());
      expect(await checkSeats(ctx, null)).toEqual({ ok: true, value: { pools: 1, differences: [] } });
    },
  );
});

function unanswered(forms: readonly Form[], told: ReadonlyMap<string, string>): readonly Form[] {
  return forms.filter(({ key }) => !told.has(key));
}

/** One process from its start to its end, to which clients send their forms, several at once. */
async function lifetime(databaseUrl: string, forms: readonly Form[], told: Map<string, string>, most: number) {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/rush-server.ts", databaseUrl], {
    cwd: projectRoot(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.on("close", (_, signal) => resolve(signal)));
  const port = await portOf(child);
  const waiting = [...forms];
  let answers = 0;
  const client = async () => {
    for (let form = waiting.shift(); form; form = waiting.shift()) {
      const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
      const body = new URLSearchParams({ ...form }).toString();
      const answer = await send(port, "/anmal", { method: "POST", headers, body }).catch(() => null);
      // The connection broke: what became of the form is not known.
      if (!answer) return;
      expect(answer.status).toBe(200);
      told.set(form.key, answer.body);
      if (++answers === most) child.kill("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
}

async function portOf(child: ChildProcess): Promise<number> {
  for await (const chunk of child.stdout!) return Number(String(chunk));
  throw new Error("the process ended without a port");
}
