import { isId, type AuditEntryId, type MessageId } from "#domain/values/identifiers.ts";

/** What an address asks for of a long history: what is older than an act or a mail; null: the latest. */
export function olderThan(request: Request): { readonly act: AuditEntryId | null; readonly mail: MessageId | null } {
  const { searchParams } = new URL(request.url);
  const [act, mail] = [searchParams.get("before") ?? "", searchParams.get("mailed-before") ?? ""];
  return { act: isId("aud", act) ? act : null, mail: isId("msg", mail) ? mail : null };
}
