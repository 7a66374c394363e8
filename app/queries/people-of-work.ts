import { asc, eq, inArray, isNull, and } from "drizzle-orm";
import { mayKeepSomePeople } from "#access/account-policy.ts";
import { rolesOf, runsTheInstallation } from "#access/actor.ts";
import type { RoleName } from "#domain/account/role.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId, MembershipId, OrganisationId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** The people of an organisation that one keeps. */
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

const MOST = 2_000;

/**
 * Who has which role now, in the organisations whose administrator asks; of all, for one of the installation. Where
 * something is searched for, those whose name, address or organisation holds it.
 */
export async function peopleOfWork(
  ctx: QueryContext,
  searched = "",
): Promise<Result<readonly KeptOrganisation[], "not-allowed">> {
  const { actor } = ctx;
  if (!mayKeepSomePeople(actor)) return refused("not-allowed");
  const all = runsTheInstallation(actor);
  const own = rolesOf(actor).flatMap(({ organisationId, role }) =>
    role === "administrator" && organisationId !== null ? [organisationId] : [],
  );
  return ctx.db.read(async (read) => {
    const { membership, account, organisation } = read.tables;
    const kept = await read
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(inArray(organisation.id, own))
      .orderBy(asc(organisation.sortKey), asc(organisation.id));
    const rows = await read
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
      .where(and(isNull(membership.until), all ? undefined : inArray(organisation.survivorId, own)))
      .orderBy(asc(account.name), asc(account.foldedEmail), asc(membership.id))
      .limit(MOST);
    const names = await read
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(
        inArray(
          organisation.id,
          rows.flatMap(({ organisationId: id }) => id ?? []),
        ),
      )
      .orderBy(asc(organisation.sortKey), asc(organisation.id));
    // A role that somebody had in two organisations before they were merged is one, and ends as one.
    const once = grouped(rows, ({ accountId, organisationId, role }) => `${accountId} ${organisationId} ${role}`);
    const found = [...once.values()].flatMap(([first]) => first ?? []).filter(isFound(searched, names));
    const byOrganisation = grouped(found, ({ organisationId }) => organisationId);
    const groups = all ? names : kept;
    return ok([
      ...(all ? [{ id: null, name: null, people: byOrganisation.get(null) ?? [] }] : []),
      ...groups.map(({ id, name }) => ({ id, name, people: byOrganisation.get(id) ?? [] })),
    ]);
  });
}

function isFound(
  searched: string,
  organisations: readonly { readonly id: OrganisationId; readonly name: string }[],
): (row: {
  readonly name: string | null;
  readonly email: string | null;
  readonly organisationId: OrganisationId | null;
}) => boolean {
  const wanted = foldedText(searched);
  const named = new Map(organisations.map(({ id, name }) => [id, foldedText(name)]));
  return ({ name, email, organisationId }) =>
    [foldedText(name ?? ""), foldedText(email ?? ""), organisationId === null ? "" : (named.get(organisationId) ?? "")]
      .join(" ")
      .includes(wanted);
}
