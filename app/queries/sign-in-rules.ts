import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { mayKeepSomePeople } from "#access/account-policy.ts";
import { rolesOf, runsTheInstallation } from "#access/actor.ts";
import { passkeysOf } from "#db/records/passkey-record.ts";
import { providers, type StoredProvider } from "#db/records/organisation-sign-in-record.ts";
import type { RoleName } from "#domain/account/role.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { grouped } from "#domain/values/grouped.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId, OrganisationId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

/** How the people of an organisation that one keeps sign in. */
export interface SignInRules {
  readonly id: OrganisationId;
  readonly name: string;
  readonly asksPasskey: boolean;
  readonly people: number;
  /** Those who would have to make a passkey first. */
  readonly withoutPasskey: readonly PersonOfRules[];
  /** Without where the client's secret stands, which is the server's own business. */
  readonly providers: readonly Omit<StoredProvider, "secretFrom">[];
}

export interface PersonOfRules {
  readonly id: AccountId;
  readonly name: string | null;
  readonly email: EmailAddress | null;
  readonly roles: readonly RoleName[];
}

export interface SignInRulesFound {
  readonly organisations: readonly SignInRules[];
  /** Whoever has none asks nobody else for one, or might shut themselves out. */
  readonly hasPasskey: boolean;
}

/** Those of the organisations whose administrator asks; of all with people, for one of the installation. */
export async function signInRules(ctx: QueryContext): Promise<Result<SignInRulesFound, "not-allowed">> {
  const { actor } = ctx;
  if (!mayKeepSomePeople(actor)) return refused("not-allowed");
  const all = runsTheInstallation(actor);
  const own = rolesOf(actor).flatMap(({ organisationId, role }) =>
    role === "administrator" && organisationId !== null ? [organisationId] : [],
  );
  return ctx.db.read(async (read) => {
    const { membership, account, organisation, organisationSignIn, passkey } = read.tables;
    const rows = await read
      .select({
        organisationId: organisation.survivorId,
        role: membership.role,
        ...{ id: account.id, name: account.name, email: account.email },
      })
      .from(membership)
      .innerJoin(account, eq(account.id, membership.accountId))
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(and(isNull(membership.until), all ? undefined : inArray(organisation.survivorId, own)))
      .orderBy(asc(account.name), asc(account.foldedEmail), asc(membership.id));
    const withPasskey = await read
      .selectDistinct({ id: passkey.accountId })
      .from(passkey)
      .innerJoin(membership, eq(membership.accountId, passkey.accountId))
      .where(isNull(membership.until));
    const found = (await providers(read)).map(({ secretFrom: _, ...provider }) => provider);
    const rules = await read
      .select({ id: organisation.survivorId })
      .from(organisationSignIn)
      .innerJoin(organisation, eq(organisation.id, organisationSignIn.organisationId))
      .where(eq(organisationSignIn.secondFactor, true));
    const known = [...rows.map((row) => row.organisationId), ...found.map(({ survivorId }) => survivorId)];
    const names = await read
      .select({ id: organisation.id, name: organisation.name })
      .from(organisation)
      .where(inArray(organisation.id, all ? [...new Set(known)] : own))
      .orderBy(asc(organisation.sortKey), asc(organisation.id));
    const have = new Set(withPasskey.map(({ id }) => id));
    const people = grouped(rows, ({ organisationId }) => organisationId);
    return ok({
      organisations: names.map(({ id, name }) => ({
        ...{ id, name, asksPasskey: rules.some((each) => each.id === id) },
        people: new Set(people.get(id)?.map((each) => each.id)).size,
        withoutPasskey: personsOf((people.get(id) ?? []).filter((each) => !have.has(each.id))),
        providers: found.filter(({ survivorId }) => survivorId === id),
      })),
      hasPasskey: actor.kind === "account" && (await passkeysOf(read, actor.accountId)).length > 0,
    });
  });
}

/** Each person once, with all their roles there. */
function personsOf(rows: readonly (Omit<PersonOfRules, "roles"> & { readonly role: RoleName })[]): PersonOfRules[] {
  return [...grouped(rows, ({ id }) => id).values()].map((held) => {
    const { id, name, email } = held[0]!;
    return { id, name, email, roles: held.map(({ role }) => role) };
  });
}
