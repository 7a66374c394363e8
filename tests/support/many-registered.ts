import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { CommandContext } from "#commands/context.ts";
import { poolsOfEvent } from "#db/records/seat-pool-record.ts";
import { invariant } from "#domain/invariant.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import { participantKey } from "#domain/registration/participant-key.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { idMaker, type EventId } from "#domain/values/identifiers.ts";
import { instant } from "#domain/values/instant.ts";
import { sortKey } from "#domain/values/sort-key.ts";

const newId = idMaker(randomBytes);
const GIVEN = ["Åsa", "Bo", "Cecilia", "David", "Eva", "Örjan", "Gunilla", "Hans", "Ingrid", "Johan"];
const FAMILY = ["Ängberg", "Berg", "Ceder", "Dahl", "Ek", "Fors", "Grahn", "Hägg", "Isaksson", "Öberg"];
const COUNTIES = ["07", "08", "10", "12", "13"] as string[] as CountyCode[];

/**
 * So many people at an event in both modes, written past the commands, for they would take minutes: two in five with a seat
 * on site, as many with a digital one, the rest waiting for a seat on site. The pools count them too. They come from so
 * many organisations, none of which the register knows.
 */
export async function manyRegistered(
  ctx: CommandContext,
  eventId: EventId,
  people: number,
  organisations = 200,
): Promise<void> {
  const pools = await ctx.db.read((read) => poolsOfEvent(read, eventId));
  const onSite = pools.find(({ mode }) => mode === "on-site");
  const digital = pools.find(({ mode }) => mode === "digital");
  invariant(onSite && digital, "the event has both modes");
  const begun = ctx.now();
  for (let first = 0; first < people; first += 250) {
    await ctx.db.inTransaction(async (tx) => {
      const rows = Array.from({ length: Math.min(250, people - first) }, (_, index) => {
        const at = first + index;
        const name = `${GIVEN[at % 10]} ${FAMILY[Math.floor(at / 10) % 10]} ${at}`;
        const email = `person.${at}@kommun${at % 100}.example` as EmailAddress;
        const organisation = `Förening nr ${at % organisations}`;
        const pool = at % 5 < 2 ? onSite : at % 5 < 4 ? digital : null;
        return { at, name, email, organisation, pool, personId: newId("per") };
      });
      await tx.insert(tx.tables.person).values(
        rows.map(({ name, email, personId, at }) => ({
          ...{ id: personId, name, foldedName: foldedText(name), sortKey: sortKey(name), email },
          ...{ protected: at % 100 === 7, listed: at % 2 === 0, language: "sv" as const },
        })),
      );
      await tx.insert(tx.tables.registration).values(
        rows.map(({ at, name, email, organisation, pool, personId }) => ({
          ...{ id: newId("reg"), eventId, personId, participantKey: participantKey(name, email), live: true },
          registeredAt: instant(begun - (people - at) * 60_000),
          ...{ organisationWritten: organisation, organisationKey: `~${foldedText(organisation)}` },
          ...{ organisationFolded: foldedText(organisation), organisationSortKey: sortKey(organisation) },
          ...{ county: COUNTIES[at % 5]!, partyWhole: false, generation: 1, sequence: 0 },
          ...(pool === null
            ? { waitPoolId: onSite.id, waitNumber: at + 1 }
            : { seatPoolId: pool.id, seatNumber: at + 1 }),
        })),
      );
    });
  }
  const { seatPool } = ctx.db.tables;
  const having = (fits: (rest: number) => boolean) =>
    Array.from({ length: people }, (_, at) => at % 5).filter(fits).length;
  await ctx.db.inTransaction(async (tx) => {
    const taken = having((rest) => rest < 2);
    const counted = { taken, waiting: having((rest) => rest === 4), capacity: taken, counter: people };
    await tx.update(seatPool).set(counted).where(eq(seatPool.id, onSite.id));
    const online = having((rest) => rest === 2 || rest === 3);
    await tx.update(seatPool).set({ taken: online, counter: people }).where(eq(seatPool.id, digital.id));
  });
}
