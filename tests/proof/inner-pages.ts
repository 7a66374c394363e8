import { and, eq } from "drizzle-orm";
import { personalToken } from "#access/personal-link.ts";
import type { Database } from "#db/index.ts";
import { invariant } from "#domain/invariant.ts";
import { instant } from "#domain/values/instant.ts";
import { paths } from "#app/paths.ts";
import { SECRET } from "#tests/support/door.ts";
import { signedIn } from "#tests/support/signed-in.ts";

const HOST = "Länsstyrelsen Kronoberg";
const CONFERENCE = "narkotikakonferens-exempel";
/** Takes registrations, with seats left. */
const OPEN = "drogteckenutbildning-exempel";

export interface InnerPage {
  readonly path: string;
  /** As it is written to those who read what was measured: no address that opens anything. */
  readonly shown: string;
  readonly cookie?: string;
  /** Kept out of search engines. */
  readonly unlisted: boolean;
}

/** The form, a participant's own page, and the pages on which organisers spend their days, for whoever has signed in. */
export async function innerPages(db: Database, origin: string): Promise<readonly InnerPage[]> {
  const at = instant(Date.now());
  const organiser = await signedIn(db, { role: "organiser", organisation: HOST, at, origin });
  const own = await someRegistration(db);
  const ofWork = [
    paths.workEvent("sv", CONFERENCE),
    paths.workEvent("sv", CONFERENCE, "people"),
    `${paths.workEvent("sv", CONFERENCE, "programme")}?item=new`,
    paths.workEvent("sv", CONFERENCE, "facts"),
    paths.workNeeds("sv", CONFERENCE),
  ];
  const ownPage = paths.ownRegistration("sv", personalToken(SECRET, "registration", own));
  return [
    { path: paths.event("sv", OPEN), shown: paths.event("sv", OPEN), unlisted: false },
    { path: ownPage, shown: paths.ownRegistration("sv", "…"), unlisted: true },
    ...ofWork.map((path) => ({ path, shown: path, cookie: organiser.headers.cookie, unlisted: true })),
  ];
}

/** Of somebody who has a place at the conference. */
async function someRegistration(db: Database) {
  const [one] = await db.read((read) => {
    const { registration, event } = read.tables;
    return read
      .select({ id: registration.id, generation: registration.generation })
      .from(registration)
      .innerJoin(event, eq(event.id, registration.eventId))
      .where(and(eq(event.slug, CONFERENCE), eq(registration.live, true)))
      .orderBy(registration.id)
      .limit(1);
  });
  invariant(one, "somebody is registered in the demo");
  return one;
}
