import { eq } from "drizzle-orm";
import { expect } from "vitest";
import routeList from "#app/routes.ts";
import { COMMAND_LINE } from "#access/actor.ts";
import { paths } from "#app/paths.ts";
import { newSubmissionKey } from "#domain/values/submission-key.ts";
import { LISTS, type Asks } from "#tests/bench/work/lists.ts";
import { busyEvent } from "#tests/support/busy-event.ts";
import { busyImport } from "#tests/support/busy-import.ts";
import { busyRegister } from "#tests/support/busy-register.ts";
import { calmMedian } from "#tests/support/calm-median.ts";
import { countedStatements } from "#tests/support/counted-statements.ts";
import { test } from "#tests/support/database.ts";
import { openDoor } from "#tests/support/door.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const MODULES = import.meta.glob<Routes[string]>("/app/routes/work-*/*.tsx");
const LIMIT_MS = 200;
const TEN = { registered: 10, organisations: 10, invited: 10, contributors: 10, mails: 20 };
const TEN_THOUSAND = { registered: 10_000, organisations: 4_000, invited: 2_000, contributors: 30, mails: 20_000 };

type Routes = NonNullable<Parameters<typeof openDoor>[0]["routes"]>;

async function workRoutes(): Promise<Routes> {
  const routes: Routes = {};
  for (const { file, path = "" } of routeList) {
    const load = MODULES[`/app/${file}`];
    if (load) routes[path] = await load();
  }
  return routes;
}

test(
  `each list of the workspace shows ten thousand in as many statements as ten, and within ${LIMIT_MS} ms`,
  { timeout: 300_000 },
  async ({ db: plain }) => {
    const { db, taken } = countedStatements(plain);
    const fillers = { "submission-key": () => newSubmissionKey(door.context.newId), "time-stamp": () => "0" };
    await using door = await openDoor({ db, routes: await workRoutes(), fillers });
    const ctx = { ...door.context, actor: COMMAND_LINE };
    const organiser = await signedIn(db, { role: "organiser", organisation: "Länsstyrelsen Exempel" });
    const keeper = await signedIn(db, { role: "administrator" });
    const askedBy = (asks?: Asks) => ({ headers: (asks === "keeper" ? keeper : organiser).headers });
    const opened = async (slug: string, size: typeof TEN) => {
      const { id } = await busyEvent(ctx, { slug, hostId: organiser.organisationId!, ...size });
      const { broadcast } = db.tables;
      const [row] = await db.read((read) =>
        read.select({ id: broadcast.id }).from(broadcast).where(eq(broadcast.eventId, id)).limit(1),
      );
      await busyRegister(ctx, { organisations: size.organisations, roles: size.registered });
      return { slug, broadcastId: row!.id, importId: await busyImport(ctx, id, size.registered) };
    };
    const few = await opened("tio", TEN);
    const statementsFor = async (path: string, asks?: Asks) => {
      taken();
      const { status } = await door.send(path, askedBy(asks));
      return { status, statements: taken() };
    };
    const ofTen = new Map<string, Awaited<ReturnType<typeof statementsFor>>>();
    for (const { name, path, asks } of LISTS) {
      const first = path(few.slug, few).replace(/page=\d+/, "page=1");
      // What is looked up once in a process is so by the first.
      await door.send(first, askedBy(asks));
      ofTen.set(name, await statementsFor(first, asks));
    }
    const many = await opened("tiotusen", TEN_THOUSAND);
    const slow: (readonly [string, number])[] = [];
    for (const { name, path, asks } of LISTS) {
      const address = path(many.slug, many);
      expect([name, await statementsFor(address, asks)]).toEqual([name, ofTen.get(name)]);
      const ms = await calmMedian(LIMIT_MS, () => door.send(address, askedBy(asks)));
      if (process.env["SHOW_TIMES"]) process.stdout.write(`${db.name} ${name}: ${ms} ms\n`);
      if (ms >= LIMIT_MS) slow.push([name, ms]);
    }
    expect(slow).toEqual([]);
    expect(await statementsFor(paths.secondFactor("sv"))).toMatchObject({ status: 200 });
  },
);
