import { listName } from "#documents/list-words.ts";
import type { Language } from "#domain/values/language.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { ListExport } from "#queries/list-export.ts";

/** Long lists that have been asked for, to come back to. */
export function RecentLists(props: { language: Language; slug: string; lists: readonly ListExport[] }) {
  const { language, slug, lists } = props;
  const { lists: all } = catalogueOf(language).work.lists;
  const words = all.recent;
  return (
    <section className="section" aria-labelledby="recent">
      <h2 id="recent">{words.title}</h2>
      <div className="table folds">
        <table>
          <thead>
            <tr>
              <th scope="col">{all.list}</th>
              <th scope="col">{words.asked}</th>
              <th scope="col" className="number">
                {all.rows}
              </th>
              <th scope="col">{words.state}</th>
            </tr>
          </thead>
          <tbody>
            {lists.map(({ id, kind, options, requestedAt, total, state }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={paths.workList(language, slug, id)}>
                    {listName(language, { kind, options })} ({all.formats[kind === "badges" ? "pdf" : options.format]})
                  </a>
                </th>
                <td data-label={words.asked}>{moment(language, STOCKHOLM, requestedAt)}</td>
                <td className="number" data-label={all.rows}>
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
