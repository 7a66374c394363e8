import { and, count, desc, eq, gt, gte, isNotNull, isNull, lt, lte, or, sql, sum } from "drizzle-orm";
import type { SignInWay } from "#domain/account/session.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import type { AccountId, MessageId, OrganisationId, SignInId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { Reading, Tx } from "../transaction.ts";

export interface NewSignIn {
  readonly id: SignInId;
  readonly way: SignInWay;
  readonly accountId: AccountId | null;
  readonly organisationId: OrganisationId | null;
  readonly browserHash: string;
  readonly addressHash: string | null;
  readonly back: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly messageId: MessageId | null;
  readonly language: Language;
  /** Null where nothing is to be mailed. */
  readonly mailDueAt: Instant | null;
}

export async function insertSignIn(tx: Tx, signIn: NewSignIn): Promise<void> {
  await tx.insert(tx.tables.signIn).values({ ...signIn, attempts: 0 });
}

export type StoredSignIn = NonNullable<Awaited<ReturnType<typeof findSignIn>>>;

export async function findSignIn(read: Reading, id: SignInId) {
  const { signIn } = read.tables;
  const [row] = await read.select(columnsOf(read)).from(signIn).where(eq(signIn.id, id));
  return row ?? null;
}

/** The latest that a browser has asked for by mail. */
export async function latestSignIn(read: Reading, browserHash: string) {
  const { signIn } = read.tables;
  const [row] = await read
    .select(columnsOf(read))
    .from(signIn)
    .where(and(eq(signIn.browserHash, browserHash), eq(signIn.way, "mail")))
    .orderBy(desc(signIn.createdAt), desc(signIn.id))
    .limit(1);
  return row ?? null;
}

/** Of one address: what one browser has done, and what all have. */
export interface Tally {
  readonly browser: number;
  readonly all: number;
}

/** How many mails were asked for to an address since, whether or not it is anybody's. */
export async function requestsSince(read: Reading, of: AskedFor, since: Instant): Promise<Tally> {
  const { signIn } = read.tables;
  const rows = await read
    .select({ browserHash: signIn.browserHash, number: count() })
    .from(signIn)
    .where(and(eq(signIn.addressHash, of.addressHash), gte(signIn.createdAt, since)))
    .groupBy(signIn.browserHash);
  return tally(rows, of);
}

/** Codes that were tried in vain for an address since, whosever it is. */
export async function wrongCodesSince(read: Reading, of: AskedFor, since: Instant): Promise<Tally> {
  const { signIn } = read.tables;
  const rows = await read
    .select({ browserHash: signIn.browserHash, number: sum(signIn.attempts).mapWith(Number) })
    .from(signIn)
    .where(and(eq(signIn.addressHash, of.addressHash), gte(signIn.createdAt, since)))
    .groupBy(signIn.browserHash);
  return tally(rows, of);
}

interface AskedFor {
  readonly addressHash: string;
  readonly browserHash: string;
}

function tally(rows: readonly { readonly browserHash: string; readonly number: number }[], of: AskedFor): Tally {
  return {
    browser: rows.find(({ browserHash }) => browserHash === of.browserHash)?.number ?? 0,
    all: rows.reduce((total, { number }) => total + number, 0),
  };
}

/** Counts one more try of the code, before it is looked at: of many at once none comes in beside. False: there were all. */
export async function takeAttempt(tx: Tx, id: SignInId, most: number): Promise<boolean> {
  const { signIn } = tx.tables;
  const taken = await tx
    .update(signIn)
    .set({ attempts: sql`${signIn.attempts} + 1` })
    .where(and(eq(signIn.id, id), lt(signIn.attempts, most)))
    .returning({ id: signIn.id });
  return taken.length === 1;
}

/** False where it was used already: of two at once, one signs in. */
export async function useSignIn(tx: Tx, id: SignInId, at: Instant): Promise<boolean> {
  const { signIn } = tx.tables;
  const used = await tx
    .update(signIn)
    .set({ usedAt: at, mailDueAt: null })
    .where(and(eq(signIn.id, id), isNull(signIn.usedAt)))
    .returning({ id: signIn.id });
  return used.length === 1;
}

/** A mail with link and code that is to be sent now. */
export interface SignInMail {
  readonly id: SignInId;
  readonly messageId: MessageId;
  readonly email: EmailAddress;
  readonly name: string | null;
  readonly language: Language;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly tries: number;
}

export async function hasMailToSend(read: Reading, at: Instant): Promise<boolean> {
  const { signIn } = read.tables;
  const rows = await read.select({ id: signIn.id }).from(signIn).where(toBeMailed(read, at)).limit(1);
  return rows.length > 0;
}

/** Takes what is to be mailed now, each for itself alone until `until`; this try is counted. */
export async function leaseSignInMails(
  tx: Tx,
  { at, until, limit }: { readonly at: Instant; readonly until: Instant; readonly limit: number },
): Promise<readonly SignInMail[]> {
  const { signIn, account } = tx.tables;
  const rows = await tx
    .select({
      id: signIn.id,
      messageId: signIn.messageId,
      email: account.email,
      name: account.name,
      language: signIn.language,
      createdAt: signIn.createdAt,
      expiresAt: signIn.expiresAt,
      tries: signIn.mailTries,
    })
    .from(signIn)
    .innerJoin(account, eq(account.id, signIn.accountId))
    .where(toBeMailed(tx, at))
    .orderBy(signIn.mailDueAt, signIn.id)
    .limit(limit);
  const mails: SignInMail[] = [];
  for (const { messageId, email, language, ...row } of rows) {
    const taken = await tx
      .update(signIn)
      .set({ mailLeasedUntil: until, mailTries: row.tries + 1 })
      .where(and(eq(signIn.id, row.id), toBeMailed(tx, at)))
      .returning({ id: signIn.id });
    if (taken.length === 0 || messageId === null || email === null || language === null) continue;
    mails.push({ ...row, messageId, email, language, tries: row.tries + 1 });
  }
  return mails;
}

/** What came of it. `dueAt`: to be tried again then; null: sent, or given up. */
export async function noteSignInMail(
  tx: Tx,
  id: SignInId,
  outcome: { readonly dueAt: Instant | null; readonly mailedAt: Instant | null; readonly failure: string | null },
): Promise<void> {
  const { signIn } = tx.tables;
  await tx
    .update(signIn)
    .set({
      ...{ mailDueAt: outcome.dueAt, mailedAt: outcome.mailedAt, mailFailure: outcome.failure },
      mailLeasedUntil: null,
    })
    .where(eq(signIn.id, id));
}

/** Deletes what was asked for before, used or not. Says how many. */
export async function deleteSignInsBefore(tx: Tx, before: Instant): Promise<number> {
  const { signIn } = tx.tables;
  const gone = await tx.delete(signIn).where(lt(signIn.createdAt, before)).returning({ id: signIn.id });
  return gone.length;
}

/** Not used meanwhile, not run out, and with nobody who is sending it. */
function toBeMailed(read: Reading, at: Instant) {
  const { signIn } = read.tables;
  return and(
    isNotNull(signIn.mailDueAt),
    lte(signIn.mailDueAt, at),
    gt(signIn.expiresAt, at),
    isNull(signIn.usedAt),
    or(isNull(signIn.mailLeasedUntil), lte(signIn.mailLeasedUntil, at)),
  );
}

function columnsOf(read: Reading) {
  const { signIn } = read.tables;
  return {
    id: signIn.id,
    way: signIn.way,
    accountId: signIn.accountId,
    organisationId: signIn.organisationId,
    browserHash: signIn.browserHash,
    addressHash: signIn.addressHash,
    back: signIn.back,
    language: signIn.language,
    createdAt: signIn.createdAt,
    expiresAt: signIn.expiresAt,
    attempts: signIn.attempts,
    usedAt: signIn.usedAt,
  };
}
