import { writeAuditEntry } from "#db/records/audit-record.ts";
import { findSeriesBySlug, insertSeries } from "#db/records/series-record.ts";
import type { Tx } from "#db/index.ts";
import type { Edition } from "#domain/event/edition-series.ts";
import { slugOf } from "#domain/event/event-slug.ts";
import type { AuditEntryId, EventId, SeriesId } from "#domain/values/identifiers.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";

/** An event's place in a series of that name, which is begun where there is none. Null for no series. */
export async function editionOf(
  tx: Tx,
  written: { readonly series: string; readonly number: number | null } | null,
  ifNew: {
    readonly id: SeriesId;
    readonly auditId: AuditEntryId;
    readonly language: Language;
    readonly at: Instant;
    readonly actor: string;
    /** In whose history it stands that the series was begun. */
    readonly eventId: EventId;
  },
): Promise<Edition | null> {
  const slug = written === null ? "" : slugOf(written.series);
  if (written === null || slug === "") return null;
  const known = await findSeriesBySlug(tx, slug);
  if (known) return { seriesId: known.id, number: written.number };
  const { id, auditId, language, at, actor, eventId } = ifNew;
  const name = written.series;
  await insertSeries(tx, { id, slug, name, language, createdAt: at });
  await writeAuditEntry(tx, {
    ...{ id: auditId, at, actor, act: "create-series", subject: { kind: "series", id }, eventId },
    facts: { after: { slug, name } },
  });
  return { seriesId: id, number: written.number };
}
