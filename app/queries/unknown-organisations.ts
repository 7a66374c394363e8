import { and, desc, eq, isNull } from "drizzle-orm";
import { alias as tableAlias } from "drizzle-orm/pg-core";
import { mayChangeRegister } from "#access/organisation-policy.ts";
import type { Reading } from "#db/index.ts";
import { knownSpellings } from "#db/records/spelling-record.ts";
import { standingResolutions, unknownSpellings, writtenAs } from "#db/records/spelling-resolution-record.ts";
import type { ListPage } from "#domain/event/list-page.ts";
import { similarNames, type NamedThing } from "#domain/organisation/similar-names.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId, SpellingResolutionId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { QueryContext } from "./context.ts";

/** A spelling that the register does not know, with what it may stand for. */
export interface UnknownSpelling {
  readonly key: string;
  readonly written: string;
  /** Other ways in which people have written the same, by case, marks and punctuation. */
  readonly alsoWritten: readonly string[];
  readonly registrations: number;
  readonly suggestions: readonly { readonly id: OrganisationId; readonly name: string }[];
  /** Other unknown spellings that look alike. */
  readonly similar: readonly { readonly key: string; readonly written: string }[];
}

export interface UnknownOrganisations {
  readonly spellings: readonly UnknownSpelling[];
  readonly total: number;
  readonly page: ListPage;
  readonly resolutions: readonly {
    readonly id: SpellingResolutionId;
    readonly written: string;
    readonly organisationId: OrganisationId;
    readonly name: string;
    readonly registrations: number;
    readonly at: Instant;
  }[];
  readonly merges: readonly { readonly merged: OrganisationId; readonly name: string; readonly survivor: string }[];
}

const ON_A_PAGE = 25;
const MOST_SHOWN = 25;
const MOST_SUGGESTED = 3;
const MOST_NAMES = 10_000;
const ALIKE = 0.6;

/** What there is to sort out in the register, and what has been lately. */
export async function unknownOrganisations(
  ctx: QueryContext,
  number = 1,
): Promise<Result<UnknownOrganisations, "not-allowed">> {
  if (!mayChangeRegister(ctx.actor)) return refused("not-allowed");
  return ctx.db.read(async (read) => {
    const { spellings, total } = await unknownSpellings(read, { most: ON_A_PAGE, before: (number - 1) * ON_A_PAGE });
    const written = await writtenAs(
      read,
      spellings.map(({ key }) => key),
    );
    const first = (key: string) => written.get(key)?.[0] ?? key.slice(1);
    const toRegister = similarNames(await registerNames(read));
    const toOthers = similarNames(spellings.map(({ key }) => ({ key, written: first(key) })));
    return ok({
      total,
      page: { number, of: Math.max(1, Math.ceil(total / ON_A_PAGE)) },
      spellings: spellings.map(({ key, registrations }) => ({
        ...{ key, registrations, written: first(key), alsoWritten: (written.get(key) ?? []).slice(1, 6) },
        suggestions: toRegister(first(key), MOST_SUGGESTED).map(({ key: of }) => of),
        similar: toOthers(first(key), MOST_SUGGESTED + 1)
          .filter((other) => other.key !== key && other.likeness >= ALIKE)
          .map((other) => ({ key: other.key, written: other.written })),
      })),
      resolutions: await standingResolutions(read, MOST_SHOWN),
      merges: await standingMerges(read),
    });
  });
}

/** The organisation that is called so, or has it as a spelling everywhere. */
export async function organisationCalled(
  { db }: Pick<QueryContext, "db">,
  name: string,
): Promise<Result<OrganisationId, "no-such-organisation" | "ambiguous">> {
  const folded = foldedText(name.slice(0, 500));
  if (folded === "") return refused("no-such-organisation");
  const known = await db.read((read) => knownSpellings(read, [folded]));
  const found = [...new Set(known.map(({ organisation }) => organisation))];
  if (found.length > 1) return refused("ambiguous");
  return found[0] === undefined ? refused("no-such-organisation") : ok(found[0]);
}

type Suggested = { readonly id: OrganisationId; readonly name: string };

/** Names, and aliases that hold everywhere, of those that stand for themselves: one key for each organisation. */
async function registerNames(read: Reading): Promise<readonly NamedThing<Suggested>[]> {
  const { organisation, organisationAlias: alias } = read.tables;
  const names = await read
    .select({ id: organisation.id, name: organisation.name, folded: organisation.foldedName })
    .from(organisation)
    .where(isNull(organisation.mergedIntoId))
    .limit(MOST_NAMES);
  const keys = new Map<OrganisationId, Suggested>(names.map(({ id, name }) => [id, { id, name }]));
  const spellings = await read
    .select({ id: alias.organisationId, written: alias.written, folded: alias.folded })
    .from(alias)
    .where(isNull(alias.county))
    .limit(MOST_NAMES);
  return [...names.map(({ name: written, ...row }) => ({ ...row, written })), ...spellings].flatMap(
    ({ id, ...named }) => {
      const key = keys.get(id);
      return key ? [{ key, ...named }] : [];
    },
  );
}

async function standingMerges(read: Reading) {
  const { organisation, organisationMerge: merge } = read.tables;
  const survivor = tableAlias(organisation, "survivor");
  return read
    .select({ merged: organisation.id, name: organisation.name, survivor: survivor.name })
    .from(merge)
    .innerJoin(organisation, eq(organisation.id, merge.mergedId))
    .innerJoin(survivor, eq(survivor.id, merge.survivorId))
    .where(and(isNull(merge.undoneAt)))
    .orderBy(desc(merge.mergedAt), merge.id)
    .limit(MOST_SHOWN);
}
