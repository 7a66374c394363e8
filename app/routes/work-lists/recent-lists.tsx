import { listName } from "#documents/list-words.ts";
import type { Language } from "#domain/values/language.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { ListExport } from "#queries/list-export.ts";
import { FoldingTable } from "#ui/folding-table.tsx";

/** Long lists that have been asked for, to come back to. */
export function RecentLists(props: { language: Language; slug: string; lists: readonly ListExport[] }) {
  const { language, slug, lists } = props;
  const { lists: all } = catalogueOf(language).work.lists;
  const words = all.recent;
  return (
    <section className="section" aria-labelledby="recent">
      <h2 id="recent">{words.title}</h2>
      <FoldingTable
        columns={[
          { label: all.list },
          { label: words.asked },
          { label: all.rows, number: true },
          { label: words.state },
        ]}
        rows={lists.map(({ id, kind, options, requestedAt, total, state }) => ({
          key: id,
          cells: [
            <a href={paths.workList(language, slug, id)}>
              {listName(language, { kind, options })} ({all.formats[kind === "badges" ? "pdf" : options.format]})
            </a>,
            moment(language, STOCKHOLM, requestedAt),
            total,
            words.states[state],
          ],
        }))}
      />
    </section>
  );
}
