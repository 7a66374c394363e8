import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { LIST_FILE_FORMATS, type ListKind } from "#domain/registration/participant-list.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { FoldingTable } from "#ui/folding-table.tsx";
import type { ListCounts } from "#queries/list-counts.ts";

interface Offered {
  readonly kind: Exclude<ListKind, "badges" | "disclosure">;
  readonly named: boolean;
}

const OFFERED: readonly Offered[] = [
  { kind: "given-out", named: false },
  { kind: "participants", named: false },
  { kind: "waitlist", named: false },
  { kind: "needs", named: false },
  { kind: "needs", named: true },
  { kind: "catering", named: false },
];

/** Each list with its formats as buttons: one click for a file. */
export function ListTable(props: {
  language: Language;
  slug: string;
  lists: ListCounts["lists"];
  mode: ParticipationMode | null;
}) {
  const { language, slug, lists, mode } = props;
  const { lists: words, kinds } = catalogueOf(language).work.lists;
  const offered = OFFERED.filter(({ kind }) => lists[kind] !== undefined);
  return (
    <FoldingTable
      columns={[{ label: words.list }, { label: words.rows, number: true }, { label: words.fetch, acts: "named" }]}
      rows={offered.map(({ kind, named }) => {
        const name = named ? words.needsNamed : kinds[kind];
        return {
          key: `${kind} ${named}`,
          cells: [
            <>
              {name}
              <br />
              <span className="quiet">{kind === "needs" && named ? words.about.needsNamed : words.about[kind]}</span>
            </>,
            lists[kind]?.total ?? 0,
            <form method="post" action={paths.workListFetch(language, slug)} className="abreast">
              <input type="hidden" name="list" value={kind} />
              {named && <input type="hidden" name="names" value="yes" />}
              {mode !== null && <input type="hidden" name="mode" value={mode} />}
              {LIST_FILE_FORMATS.map((format) => (
                <button
                  type="submit"
                  key={format}
                  name="format"
                  value={format}
                  className="second"
                  aria-label={`${words.formats[format]}: ${name}`}
                >
                  {words.formats[format]}
                </button>
              ))}
            </form>,
          ],
        };
      })}
    />
  );
}
