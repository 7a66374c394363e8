import { STOCKHOLM, type Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { ParticipantImportId } from "#domain/values/identifiers.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { FoldingTable } from "#ui/folding-table.tsx";

/** An import without its people. */
export interface ShownImport {
  readonly id: ParticipantImportId;
  readonly createdAt: Instant;
  readonly total: number;
  readonly state: "uploaded" | "running" | "finished";
}

interface Standing extends Omit<ShownImport, "state"> {
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
}

export function shownImport({ id, createdAt, total, startedAt, finishedAt }: Standing): ShownImport {
  const state = startedAt === null ? "uploaded" : finishedAt === null ? "running" : "finished";
  return { id, createdAt, total, state };
}

/** Spreadsheets of the last day, to come back to. */
export function EarlierImports(props: { language: Language; slug: string; imports: readonly ShownImport[] }) {
  const { language, slug, imports } = props;
  const words = catalogueOf(language).work.lists.import.earlier;
  return (
    <section className="section" aria-labelledby="earlier">
      <h2 id="earlier">{words.title}</h2>
      <FoldingTable
        columns={[{ label: words.uploaded }, { label: words.rows, number: true }, { label: words.state }]}
        rows={imports.map(({ id, createdAt, total, state }) => ({
          key: id,
          cells: [
            <a href={paths.workImport(language, slug, id)}>{moment(language, STOCKHOLM, createdAt)}</a>,
            total,
            words.states[state],
          ],
        }))}
      />
    </section>
  );
}
