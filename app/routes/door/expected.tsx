import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { DoorPage } from "#queries/door-page.ts";
import { FoldingTable } from "#ui/folding-table.tsx";
import { PageLinks } from "#ui/page-links.tsx";

/** Those who are expected, a page at a time, and a search among them. */
export function Expected(props: {
  language: Language;
  door: DoorPage;
  text: string;
  path: string;
  pathOf: (number: number) => string;
}) {
  const { language, door, text, path, pathOf } = props;
  const { page: words } = catalogueOf(language).door;
  const { people, found, page } = door;
  const none = text === "" ? words.nobody : words.nothing;
  const said = found === 0 ? none : text === "" ? null : words.found(found);
  return (
    <section id="list" className="section" aria-labelledby="expected">
      <h2 id="expected">{words.list}</h2>
      <form method="post" action={path} role="search" className="section">
        <div className="row end">
          <div className="field grow">
            <label htmlFor="q">{words.search}</label>
            <p className="hint" id="q-hint">
              {words.code}
            </p>
            <input
              {...{ id: "q", name: "q", type: "search", defaultValue: text, maxLength: 200, autoComplete: "off" }}
              aria-describedby="q-hint"
            />
          </div>
          <button type="submit">{words.doSearch}</button>
          {text !== "" && <a href={path}>{words.all}</a>}
        </div>
      </form>
      {said !== null && (
        <p role="status" className="section">
          {said}
        </p>
      )}
      {people.length > 0 && (
        <FoldingTable
          apart={said === null}
          columns={[{ label: words.name }, { label: words.organisation }]}
          rows={people.map(({ name, organisation }, index) => ({
            key: String(index),
            cells: [<bdi key="name">{name}</bdi>, organisation && <bdi key="organisation">{organisation}</bdi>],
          }))}
        />
      )}
      <PageLinks language={language} page={page} pathOf={pathOf} />
      <p className="section prose">{words.sees}</p>
    </section>
  );
}
