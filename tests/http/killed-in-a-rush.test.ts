import { describe, expect } from "vitest";
import { paths } from "#app/paths.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { checkSeats } from "#queries/check-seats.ts";
import { freePort, startServer } from "#tests/support/built-server.ts";
import { testContext } from "#tests/support/context.ts";
import { test } from "#tests/support/database.ts";
import { send } from "#tests/support/door.ts";
import { openEvent, soon } from "#tests/support/open-event.ts";

const SEATS = 90;
const PEOPLE = 150;
const AT_ONCE = 12;
const SLUG = "rusning";
/** After so many answers in its life each process is killed, with the other requests on their way; the last one lives. */
const KILLED_AFTER = [5, 17, 23, 31];

interface Form {
  readonly name: string;
  readonly key: string;
}

/** Where the client was sent, by the form's key: to the page that says what the person got. */
type Told = Map<string, string>;

describe("C16 the production process, killed in a rush again and again,", () => {
  test(
    "has kept every confirmation that a client saw, and none beyond the seats",
    { timeout: 180_000 },
    async ({ db, databaseUrl }) => {
      const ctx = testContext(db, { at: new Date().toISOString() });
      await loadInitialRegister(ctx);
      await openEvent(ctx, { slug: SLUG, invited: soon(), capacities: { "on-site": SEATS } });
      const forms = Array.from({ length: PEOPLE }, (_, index) => ({
        ...{ name: `Deltagare ${index}`, key: `sub_${String(index).padStart(20, "0")}` },
      }));
      const told: Told = new Map();
      for (const most of KILLED_AFTER) {
        const left = forms.filter(({ key }) => !told.has(key));
        await lifetime(databaseUrl, (port, kill) => sendAll(port, left, told, { most, kill }));
        expect(await checkSeats(ctx, null)).toMatchObject({ ok: true, value: { differences: [] } });
      }
      expect(told.size).toBeLessThan(PEOPLE);
      // Everybody whose answer was lost sends the same form again, and so do those who have theirs.
      const seen = new Map(told);
      const pages = await lifetime(databaseUrl, async (port) => {
        await sendAll(port, forms, told, { most: Infinity });
        return Promise.all([...told.values()].map(async (location) => (await send(port, location)).body));
      });
      expect(told.size).toBe(PEOPLE);
      expect([...seen].filter(([key, location]) => told.get(key) !== location)).toEqual([]);

      const { seat, waits } = catalogueOf("sv").registration.receipt;
      const places = Array.from({ length: PEOPLE - SEATS }, (_, index) => waits["on-site"](String(index + 1)));
      const said = pages.map((page) => /<strong>([^<]*)<\/strong>/.exec(page)?.[1] ?? page);
      expect(said.sort()).toEqual([...Array.from({ length: SEATS }, () => seat["on-site"]), ...places].sort());

      const { rows, messages } = await db.read(async (read) => ({
        rows: await read.select().from(read.tables.registration),
        messages: await read.select().from(read.tables.message),
      }));
      const numbers = rows.map(({ seatNumber, waitNumber }) => seatNumber ?? waitNumber ?? 0);
      expect(numbers.sort((one, other) => one - other)).toEqual(forms.map((_, index) => index + 1));
      expect(messages.map(({ registrationId }) => registrationId).sort()).toEqual(rows.map(({ id }) => id).sort());
      expect(await checkSeats(ctx, null)).toEqual({ ok: true, value: { pools: 1, differences: [] } });
    },
  );
});

/** One process from its start to its end by SIGKILL. */
async function lifetime<Value>(databaseUrl: string, work: (port: number, kill: () => void) => Promise<Value>) {
  const port = await freePort();
  const server = await startServer({ databaseUrl, env: { PORT: String(port) } });
  const kill = () => void server.process.kill("SIGKILL");
  try {
    return await work(port, kill);
  } finally {
    kill();
    await server.ended;
  }
}

/** Clients send the forms, several at once, until all are answered or the process is gone. */
async function sendAll(
  port: number,
  forms: readonly Form[],
  told: Told,
  { most, kill }: { readonly most: number; readonly kill?: () => void },
): Promise<void> {
  const waiting = [...forms];
  let answers = 0;
  const client = async () => {
    for (let form = waiting.shift(); form; form = waiting.shift()) {
      const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
      const options = { method: "POST", headers, body: bodyOf(form) };
      const answer = await send(port, paths.event("sv", SLUG), options).catch(() => null);
      // The connection broke: what became of the form is not known.
      if (!answer) return;
      expect(answer.status).toBe(303);
      told.set(form.key, answer.headers.location!);
      if (++answers === most) kill?.();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
}

/** In the words of the page's own form. */
function bodyOf({ name, key }: Form): string {
  return new URLSearchParams({
    ...{ submission: key, people: "1", "samling-ruta": "", "name-1": name },
    "email-1": `${name.toLowerCase().replace(" ", ".")}@example.se`,
    ...{ "organisation-1": "Växjö kommun", "county-1": "07", "mode-1": "on-site", "code-1": "" },
  }).toString();
}
