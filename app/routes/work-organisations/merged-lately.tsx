import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { UnknownOrganisations } from "#queries/unknown-organisations.ts";
import { FoldingTable } from "#ui/folding-table.tsx";

/** What has been sorted out, each to be undone. */
export function MergedLately(props: {
  language: Language;
  resolutions: UnknownOrganisations["resolutions"];
  merges: UnknownOrganisations["merges"];
}) {
  const { language } = props;
  const { history: words, page: own } = catalogueOf(language).work.lists.spellings;
  const rows = [
    ...props.resolutions.map(({ id, written, organisationId, name, registrations }) => ({
      ...{ id, what: written, name, registrations: String(registrations), intent: "undo-resolution" },
      page: organisationId,
    })),
    ...props.merges.map(({ merged, name, survivor }) => ({
      ...{ id: merged, what: name, name: survivor, registrations: "", intent: "undo-merge", page: merged },
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history" tabIndex={-1}>
        {words.title}
      </h2>
      <FoldingTable
        columns={[
          { label: words.what },
          { label: words.meant },
          { label: words.count, number: true },
          { label: words.undo, acts: "named" },
        ]}
        rows={rows.map(({ id, what, name, registrations, intent, page }) => ({
          key: id,
          cells: [
            what,
            <a
              href={paths.workOrganisation(language, page)}
              aria-label={own.open(intent === "undo-merge" ? what : name)}
            >
              {name}
            </a>,
            registrations,
            <form method="post">
              <input type="hidden" name="id" value={id} />
              <button type="submit" name="intent" value={intent} className="second" aria-label={words.undoOf(what)}>
                {words.undo}
              </button>
            </form>,
          ],
        }))}
      />
    </section>
  );
}
