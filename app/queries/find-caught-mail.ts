import { findCaughtMailSource, listCaughtMail, type CaughtMail } from "#db/records/caught-mail-record.ts";
import type { ListPage } from "#domain/event/list-page.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

export const MAILS_ON_A_PAGE = 100;

export interface CaughtMailPage {
  readonly mails: readonly Omit<CaughtMail, "source">[];
  readonly page: ListPage;
}

/** What was sent where there is no mail server, the newest first. Null where the list ends before that page. */
export async function findCaughtMail({ db }: QueryContext, number: number): Promise<CaughtMailPage | null> {
  const offset = (number - 1) * MAILS_ON_A_PAGE;
  const { mails, total } = await db.read((read) => listCaughtMail(read, { limit: MAILS_ON_A_PAGE, offset }));
  const of = Math.max(1, Math.ceil(total / MAILS_ON_A_PAGE));
  return number <= of ? { mails, page: { number, of } } : null;
}

/** One of them, as it would have gone over the wire. */
export async function caughtMailSource({ db }: QueryContext, id: string): Promise<string | null> {
  return isId("msg", id) ? db.read((read) => findCaughtMailSource(read, id)) : null;
}
