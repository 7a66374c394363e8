import { and, eq, inArray, isNull } from "drizzle-orm";
import { mayKeepSomePeople } from "#access/account-policy.ts";
import { rolesOf, runsTheInstallation } from "#access/actor.ts";
import type { Reading } from "#db/index.ts";
import type { RoleName } from "#domain/account/role.ts";
import { EVENTS_ON_A_PAGE, eventsBefore, type ListPage } from "#domain/event/list-page.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { grouped } from "#domain/values/grouped.ts";
import { foldedEmail, type EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId, MembershipId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import { sortKey } from "#domain/values/sort-key.ts";
import type { QueryContext } from "./context.ts";

/** A part of those who have a role in what one keeps. */
export interface PeopleOfWork {
  readonly organisations: readonly KeptOrganisation[];
  readonly page: ListPage;
  /** Roles that fit what is searched for, and all of them. */
  readonly found: number;
  readonly all: number;
}

/** An organisation with its people, as far as they stand on the page. */
export interface KeptOrganisation {
  /** Null: the whole installation. */
  readonly id: OrganisationId | null;
  readonly name: string | null;
  readonly people: readonly KeptPerson[];
}

export interface KeptPerson {
  readonly membershipId: MembershipId;
  readonly accountId: AccountId;
  readonly name: string | null;
  readonly email: EmailAddress | null;
  readonly role: RoleName;
  readonly since: Instant;
}

interface Asked {
  /** "": everybody. */
  readonly searched: string;
  /** From 1; one after the last gives the last. */
  readonly page: number;
}

/**
 * Who has which role now, in the organisations whose administrator asks; of all, for one of the installation. Where
 * something is searched for, those whose name, address or organisation holds it. All are gone through for each page, for
 * those with roles are few beside those who take part, and their names are folded nowhere else.
 */
export async function peopleOfWork(
  ctx: QueryContext,
  { searched, page: asked }: Asked = { searched: "", page: 1 },
): Promise<Result<PeopleOfWork, "not-allowed">> {
  const { actor } = ctx;
  if (!mayKeepSomePeople(actor)) return refused("not-allowed");
  const own = runsTheInstallation(actor) ? null : organisationsKept(ctx);
  return ctx.db.read(async (read) => {
    const rows = await selectRoles(read, own);
    // A role that somebody had in two organisations before they were merged is one, and ends as one.
    const once = grouped(rows, ({ accountId, organisationId, role }) => `${accountId} ${organisationId} ${role}`);
    const roles = [...once.values()].flatMap(([first]) => first ?? []);
    const names = await namesOf(read, roles);
    const fits = roles.filter(isFound(searched, names));
    const of = Math.max(1, Math.ceil(fits.length / EVENTS_ON_A_PAGE));
    const page = { number: Math.min(asked, of), of };
    const first = eventsBefore(page.number);
    const shown = inOrder(fits, names).slice(first, first + EVENTS_ON_A_PAGE);
    const organisations = [...grouped(shown, ({ organisationId }) => organisationId)].map(([id, people]) => ({
      ...{ id, name: id === null ? null : (names.get(id)?.name ?? null) },
      people: people.map(({ organisationId: _, ...person }) => person),
    }));
    return ok({ organisations, page, found: fits.length, all: roles.length });
  });
}

/** Those whose roles one gives, by their names. */
export async function keptOrganisations(
  ctx: QueryContext,
): Promise<readonly { readonly id: OrganisationId; readonly name: string }[]> {
  return ctx.db.read(async (read) => {
    const { organisation } = read.tables;
    return read
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(inArray(organisation.id, organisationsKept(ctx)))
      .orderBy(organisation.sortKey, organisation.id);
  });
}

function organisationsKept({ actor }: QueryContext): OrganisationId[] {
  return rolesOf(actor).flatMap(({ organisationId, role }) =>
    role === "administrator" && organisationId !== null ? [organisationId] : [],
  );
}

type RoleRow = KeptPerson & { readonly organisationId: OrganisationId | null };
type Names = ReadonlyMap<OrganisationId, { readonly name: string; readonly sortKey: string }>;

/** Null: in whichever organisation. */
async function selectRoles(read: Reading, own: OrganisationId[] | null): Promise<RoleRow[]> {
  const { membership, account, organisation } = read.tables;
  return read
    .select({
      membershipId: membership.id,
      accountId: account.id,
      name: account.name,
      email: account.email,
      role: membership.role,
      since: membership.since,
      organisationId: organisation.survivorId,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(isNull(membership.until), own === null ? undefined : inArray(organisation.survivorId, own)))
    .orderBy(membership.id);
}

/** Of all in one statement, for there are at most as many as roles. */
async function namesOf(read: Reading, roles: readonly RoleRow[]): Promise<Names> {
  const { organisation, membership } = read.tables;
  if (roles.length === 0) return new Map();
  const held = read
    .select({ id: organisation.survivorId })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(isNull(membership.until));
  const rows = await read
    .select({ id: organisation.id, name: organisation.name, sortKey: organisation.sortKey })
    .from(organisation)
    .where(inArray(organisation.id, held));
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

/** The installation first, then organisation by organisation; in each by name, those who have none yet by their address. */
function inOrder(roles: readonly RoleRow[], names: Names): readonly RoleRow[] {
  const keyed = roles.map((role) => ({
    role,
    // "!" is before every letter, and a name before an address.
    of: role.organisationId === null ? "" : `!${names.get(role.organisationId)?.sortKey} ${role.organisationId}`,
    by: role.name === null ? `~${role.email ?? ""}` : `${sortKey(role.name)} ${role.email ?? ""}`,
  }));
  const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return keyed
    .sort(
      (one, other) =>
        compared(one.of, other.of) ||
        compared(one.by, other.by) ||
        compared(one.role.membershipId, other.role.membershipId),
    )
    .map(({ role }) => role);
}

function isFound(searched: string, names: Names): (role: RoleRow) => boolean {
  const [wanted, address] = [foldedText(searched), searched.trim().toLowerCase()];
  if (address === "") return () => true;
  const isNamed = (text: string) => wanted !== "" && foldedText(text).includes(wanted);
  const named = new Set([...names].flatMap(([id, { name }]) => (isNamed(name) ? [id] : [])));
  return ({ name, email, organisationId }) =>
    (name !== null && isNamed(name)) ||
    (email !== null && foldedEmail(email).includes(address)) ||
    (organisationId !== null && named.has(organisationId));
}
