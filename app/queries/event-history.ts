import { count, desc, eq, inArray } from "drizzle-orm";
import { maySeeNumbers } from "#access/event-policy.ts";
import { runsTheInstallation } from "#access/actor.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { protectedAddresses } from "#db/records/protected-address-record.ts";
import type { AccountId, AuditEntryId, EventId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";
import { namesInFacts } from "./names-in-facts.ts";
import { organisationNamesInFacts } from "./organisation-names-in-facts.ts";

/** One act, with how it was before and how it became where the act has said so. */
export interface HistoryEntry {
  readonly id: AuditEntryId;
  readonly at: Instant;
  readonly act: string;
  readonly by: HistoryActor;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Without what is for those who have a seat, such as the way into the meeting, for whoever doesn't run the registration. */
  readonly facts: Readonly<Record<string, unknown>>;
  /**
   * Null for whoever doesn't run the event's registration, and once it was deleted. Of an act on somebody's registration
   * the reason and what kinds of thing changed alone: names stand on the participant's own page, which keeps those with protected identity to itself.
   */
  readonly personal: Readonly<Record<string, unknown>> | null;
  /** It says something of people, and the one who asks may delete that. */
  readonly mayErase: boolean;
}

/** Participants are named nowhere here: whoever may see them finds them by the entry's subject. */
export type HistoryActor =
  | { readonly kind: "account"; readonly name: string | null; readonly email: string | null }
  | { readonly kind: "participant" | "invitee" | "command-line" | "system" | "visitor" };

export interface EventHistory {
  readonly entries: readonly HistoryEntry[];
  readonly pages: number;
  /** Of an event of which the one who asks may delete what its entries say of people. */
  readonly erasable: EventId | null;
}

const ENTRIES_A_PAGE = 50;

/** What was done with an event, the latest first. Null for whoever may not see the event. */
export async function eventHistory(ctx: QueryContext, slug: string, page: number): Promise<EventHistory | null> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    if (!access || !maySeeNumbers(ctx.actor, access)) return null;
    const runs = mayRunRegistration(ctx.actor, access);
    const { auditEntry, account } = read.tables;
    const [counted] = await read.select({ entries: count() }).from(auditEntry).where(eq(auditEntry.eventId, access.id));
    const rows = await read
      .select({
        id: auditEntry.id,
        at: auditEntry.at,
        act: auditEntry.act,
        actor: auditEntry.actor,
        subjectKind: auditEntry.subjectKind,
        subjectId: auditEntry.subjectId,
        facts: auditEntry.facts,
        personal: auditEntry.personal,
      })
      .from(auditEntry)
      .where(eq(auditEntry.eventId, access.id))
      .orderBy(desc(auditEntry.at), desc(auditEntry.id))
      .limit(ENTRIES_A_PAGE)
      .offset((page - 1) * ENTRIES_A_PAGE);
    const ids = [...new Set(rows.flatMap(({ actor }) => (actor.startsWith("acc_") ? [actor as AccountId] : [])))];
    const people = await read
      .select({ id: account.id, name: account.name, email: account.email })
      .from(account)
      .where(inArray(account.id, ids));
    const named = await organisationNamesInFacts(
      read,
      rows.map(({ facts }) => facts),
    );
    const emails = runs ? rows.flatMap(({ personal }) => addressesIn(personal)) : [];
    const isHidden = await protectedAddresses(read, access.id, emails);
    const withNames = await namesInFacts(read, access.id);
    const mayErase = runsTheInstallation(ctx.actor);
    return {
      erasable: mayErase ? access.id : null,
      pages: Math.max(1, Math.ceil((counted?.entries ?? 0) / ENTRIES_A_PAGE)),
      entries: rows.map(({ actor, subjectKind, subjectId, personal, ...row }) => ({
        ...row,
        facts: withNames(named(runs ? row.facts : withoutKept(row.facts))),
        by: actorOf(actor, people),
        subject: { kind: subjectKind, id: subjectId },
        personal: runs ? shownOf(subjectKind, withoutProtected(personal, isHidden)) : null,
        mayErase: mayErase && personal !== null,
      })),
    };
  });
}

/** The way into the meeting, what is written to those who have a seat alone, and what gives one, however deep they stand. */
const KEPT: readonly string[] = ["meetingUrl", "confirmationText", "otherConfirmationText", "code"];

function withoutKept(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parts = Object.entries(facts).filter(([name]) => !KEPT.includes(name));
  return Object.fromEntries(parts.map(([name, value]) => [name, isFacts(value) ? withoutKept(value) : value]));
}

function isFacts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function addressesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  if (!isFacts(value)) return [];
  return typeof value["email"] === "string" ? [value["email"]] : Object.values(value).flatMap(addressesIn);
}

/** Who was invited, but for those who have registered with protected personal data since: they stand nowhere by name. */
function withoutProtected(
  personal: HistoryEntry["personal"],
  isHidden: (email: string) => boolean,
): HistoryEntry["personal"] {
  const hides = (value: unknown) => isFacts(value) && typeof value["email"] === "string" && isHidden(value["email"]);
  const shown = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((each: unknown) => !hides(each));
    return hides(value) ? null : value;
  };
  return personal && Object.fromEntries(Object.entries(personal).map(([name, value]) => [name, shown(value)]));
}

function shownOf(subjectKind: string, personal: HistoryEntry["personal"]): HistoryEntry["personal"] {
  if (personal === null || subjectKind !== "registration") return personal;
  // That it was the needs or the protection that changed, for whoever runs it; what they became stands with the person.
  const { reason, changed } = personal;
  const shown = { ...(typeof reason === "string" && { reason }), ...(Array.isArray(changed) && { changed }) };
  return Object.keys(shown).length > 0 ? shown : null;
}

function actorOf(
  actor: string,
  people: readonly { readonly id: string; readonly name: string | null; readonly email: string | null }[],
): HistoryActor {
  if (actor.startsWith("acc_")) {
    const { name = null, email = null } = people.find(({ id }) => id === actor) ?? {};
    return { kind: "account", name, email };
  }
  if (actor === "command-line" || actor === "system") return { kind: actor };
  if (actor.startsWith("inv_")) return { kind: "invitee" };
  return { kind: actor.startsWith("reg_") ? "participant" : "visitor" };
}
