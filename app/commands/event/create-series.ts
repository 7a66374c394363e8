import { actorReference } from "#access/actor.ts";
import { mayCreateSomeEvent } from "#access/event-policy.ts";
import type { CommandContext } from "#commands/context.ts";
import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findSeriesBySlug, insertSeries } from "#db/records/series-record.ts";
import { slugOf } from "#domain/event/event-slug.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import type { SeriesId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";

export type CreateSeriesRefusal = "not-allowed" | "no-name" | "slug-taken";

/** Begins an edition series, which joins a conference's years. */
export async function createSeries(
  ctx: CommandContext,
  input: { readonly name: string; readonly language: Language },
): Promise<Result<{ readonly id: SeriesId; readonly slug: string }, CreateSeriesRefusal>> {
  if (!mayCreateSomeEvent(ctx.actor)) return refused("not-allowed");
  const slug = slugOf(input.name);
  if (slug === "") return refused("no-name");
  const at = ctx.now();
  const id = ctx.newId("ser");
  const auditId = ctx.newId("aud");
  return ctx.db.inTransaction(async (tx) => {
    if (await findSeriesBySlug(tx, slug)) return refused("slug-taken");
    await insertSeries(tx, { id, slug, name: input.name, language: input.language, createdAt: at });
    await writeAuditEntry(tx, {
      id: auditId,
      at,
      actor: actorReference(ctx.actor),
      act: "create-series",
      subject: { kind: "series", id },
      facts: { after: { slug, name: input.name } },
    });
    return ok({ id, slug });
  });
}
