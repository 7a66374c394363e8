import { eq } from "drizzle-orm";
import { runsTheInstallation } from "#access/actor.ts";
import { erasedEntries, type PersonalEntry } from "#db/records/erased-entry-record.ts";
import type { Erased } from "#domain/audit/erasure.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { isId } from "#domain/values/identifiers.ts";
import type { QueryContext } from "./context.ts";

/** What the log of acts says of people in an entry or of a thing, for whoever may delete it. */
export interface ErasableValues {
  readonly kind: "entry" | "account" | "registration" | "event" | "event-draft";
  readonly entries: readonly PersonalEntry[];
  /** Where it stands, to go back to; null where it stands on no page. */
  readonly page:
    | { readonly account: string }
    | { readonly draft: string }
    | { readonly slug: string; readonly registration: string | null }
    | null;
}

export async function erasableValues(
  ctx: QueryContext,
  of: Erased,
): Promise<Result<ErasableValues, "not-allowed" | "nothing-there">> {
  if (!runsTheInstallation(ctx.actor)) return refused("not-allowed");
  return ctx.db.read(async (read) => {
    const found = await erasedEntries(read, of);
    if (found === null) return refused("nothing-there");
    const { subject, eventId, entries } = found;
    const { event } = read.tables;
    const [row] =
      eventId === null ? [] : await read.select({ slug: event.slug }).from(event).where(eq(event.id, eventId));
    const registration = subject.kind === "registration" && !isId("aud", of) ? subject.id : null;
    return ok({
      ...{ kind: kindOf(of), entries },
      page:
        subject.kind === "event-draft"
          ? { draft: subject.id }
          : subject.kind === "account"
            ? { account: subject.id }
            : row
              ? { slug: row.slug, registration }
              : null,
    });
  });
}

function kindOf(of: Erased): ErasableValues["kind"] {
  if (isId("aud", of)) return "entry";
  if (isId("acc", of)) return "account";
  if (isId("dft", of)) return "event-draft";
  return isId("reg", of) ? "registration" : "event";
}
