import { refusalAt } from "#access/event-policy.ts";
import { mayRunRegistration } from "#access/registration-policy.ts";
import { eventAccess } from "#db/records/event-access-record.ts";
import { importChoices } from "#db/records/import-choices-record.ts";
import type { ImportChoices } from "#domain/registration/import-choices.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { QueryContext } from "./context.ts";

/** What an event's own columns are in a spreadsheet to import. */
export async function importTemplate(
  ctx: QueryContext,
  slug: string,
): Promise<Result<ImportChoices, "not-allowed" | "no-such-event">> {
  return ctx.db.read(async (read) => {
    const access = await eventAccess(read, { slug });
    const refusal = refusalAt(ctx.actor, access, mayRunRegistration);
    if (refusal || !access) return refused(refusal ?? "no-such-event");
    return ok(await importChoices(read, access.id));
  });
}
