import { STOCKHOLM, type Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import type { ParticipantImportId } from "#domain/values/identifiers.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";

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
      <div className="table folds">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.uploaded}</th>
              <th scope="col" className="number">
                {words.rows}
              </th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map(({ id, createdAt, total, state }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={paths.workImport(language, slug, id)}>{moment(language, STOCKHOLM, createdAt)}</a>
                </th>
                <td className="number" data-label={words.rows}>
                  {total}
                </td>
                <td data-label={words.state}>{words.states[state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
