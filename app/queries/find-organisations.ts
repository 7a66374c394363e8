import { and, eq, isNull, like, or, sql, type SQL } from "drizzle-orm";
import { alias as tableAlias, type AnyPgColumn } from "drizzle-orm/pg-core";
import type { Reading } from "#db/index.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { MunicipalityCode } from "#domain/organisation/municipalities.ts";
import { LONGEST_NAME, type OrganisationName } from "#domain/organisation/organisation-name.ts";
import type { OrganisationKind } from "#domain/organisation/organisation.ts";
import { foldedText, type FoldedText } from "#domain/values/folded-text.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

export interface FoundOrganisation {
  readonly id: OrganisationId;
  readonly name: OrganisationName;
  readonly kind: OrganisationKind;
  readonly county: CountyCode | null;
  readonly municipality: MunicipalityCode | null;
  /** The alias, or the name of a merged organisation, by which it was found; null where its own name fits as well. */
  readonly foundAs: string | null;
}

export interface OrganisationSearch {
  readonly text: string;
  /** Brings the county's own organisations forward, and leaves out spellings that hold in other counties only. */
  readonly county?: CountyCode | null;
  /** 1 to 50; 20 where left out. */
  readonly limit?: number;
}

const MOST_FOUND = 50;
const MOST_WORDS = 8;

/**
 * Organisations with every word of the text in one of their spellings: first those that are called so, then those that
 * begin so, then those with words that begin so; among these the county's own first, in Swedish order. No words give the
 * beginning of the register. The register is public: whoever fills in a form may search it.
 */
export async function findOrganisations(
  { db }: Pick<QueryContext, "db">,
  { text, county = null, limit = 20 }: OrganisationSearch,
): Promise<readonly FoundOrganisation[]> {
  const folded = foldedText(text.slice(0, LONGEST_NAME));
  const most = Math.min(Math.max(Math.trunc(limit), 1), MOST_FOUND);
  const [named, spelled] = await db.read(async (read) => [
    await byName(read, folded, county, most),
    await byAlias(read, folded, county, most),
  ]);
  const best = new Map<OrganisationId, Hit>();
  for (const hit of [...named, ...spelled].toSorted(inOrder)) if (!best.has(hit.id)) best.set(hit.id, hit);
  return [...best.values()].slice(0, most).map(({ id, name, kind, county: at, municipality, match }) => {
    const spelling = match.slice(1);
    return { id, name, kind, county: at, municipality, foundAs: spelling === name ? null : spelling };
  });
}

interface Hit extends Omit<FoundOrganisation, "foundAs"> {
  readonly sortKey: string;
  readonly elsewhere: number;
  /** The rank, one digit, and the spelling that has it. */
  readonly match: string;
}

async function byName(
  read: Reading,
  text: FoldedText,
  county: CountyCode | null,
  most: number,
): Promise<readonly Hit[]> {
  const { organisation } = read.tables;
  const survivor = survivorTable(read);
  const own = sql`${organisation.id} = ${organisation.survivorId}`;
  const match = bestMatch(organisation.foldedName, organisation.name, text, own);
  return read
    .select({ ...columnsOf(survivor, county), match })
    .from(organisation)
    .innerJoin(survivor, eq(survivor.id, organisation.survivorId))
    .where(holdsAllWords(organisation.foldedName, text))
    .groupBy(survivor.id)
    .orderBy(sql`substr(${match}, 1, 1)`, elsewhere(survivor.county, county), survivor.sortKey, survivor.id)
    .limit(most);
}

async function byAlias(
  read: Reading,
  text: FoldedText,
  county: CountyCode | null,
  most: number,
): Promise<readonly Hit[]> {
  const { organisation, organisationAlias } = read.tables;
  const survivor = survivorTable(read);
  const match = bestMatch(organisationAlias.folded, organisationAlias.written, text, sql`false`);
  const holds = county && or(isNull(organisationAlias.county), eq(organisationAlias.county, county));
  return read
    .select({ ...columnsOf(survivor, county), match })
    .from(organisationAlias)
    .innerJoin(organisation, eq(organisation.id, organisationAlias.organisationId))
    .innerJoin(survivor, eq(survivor.id, organisation.survivorId))
    .where(and(holdsAllWords(organisationAlias.folded, text), holds ?? undefined))
    .groupBy(survivor.id)
    .orderBy(sql`substr(${match}, 1, 1)`, elsewhere(survivor.county, county), survivor.sortKey, survivor.id)
    .limit(most);
}

function survivorTable(read: Reading) {
  return tableAlias(read.tables.organisation, "survivor");
}

function columnsOf(survivor: ReturnType<typeof survivorTable>, county: CountyCode | null) {
  return {
    id: survivor.id,
    name: survivor.name,
    kind: survivor.kind,
    county: survivor.county,
    municipality: survivor.municipality,
    sortKey: survivor.sortKey,
    elsewhere: elsewhere(survivor.county, county),
  };
}

/** Folded text holds none of LIKE's wildcards, so that it needs no escape. */
function holdsAllWords(folded: AnyPgColumn, text: FoldedText): SQL | undefined {
  return and(...wordsOf(text).map((word) => like(folded, `%${word}%`)));
}

/** Even digits for an organisation's own name, odd ones for other spellings: of equal fit, the name comes first. */
function bestMatch(folded: AnyPgColumn, written: AnyPgColumn, text: FoldedText, own: SQL): SQL<string> {
  const wordsBegin = and(...wordsOf(text).map((word) => sql`' ' || ${folded} like ${`% ${word}%`}`));
  return sql<string>`min(case
    when ${folded} = ${text} then ${either(own, "0", "1")}
    when ${folded} like ${`${text}%`} then ${either(own, "2", "3")}
    when ${wordsBegin} then ${either(own, "4", "5")}
    else ${either(own, "6", "7")} end || ${written})`;
}

function either(condition: SQL, yes: string, no: string): SQL {
  return sql`case when ${condition} then ${sql.raw(`'${yes}'`)} else ${sql.raw(`'${no}'`)} end`;
}

function elsewhere(own: AnyPgColumn, county: CountyCode | null): SQL<number> {
  return sql<number>`case when ${own} = ${county ?? ""} then 0 else 1 end`.mapWith(Number);
}

function wordsOf(text: FoldedText): readonly string[] {
  return text.split(" ").slice(0, MOST_WORDS);
}

function inOrder(one: Hit, other: Hit): number {
  return (
    compare(one.match.slice(0, 1), other.match.slice(0, 1)) ||
    one.elsewhere - other.elsewhere ||
    compare(one.sortKey, other.sortKey) ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
