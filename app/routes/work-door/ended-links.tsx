import type { ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import type { ShownDoorLink } from "#queries/door-links.ts";
import { FoldingTable } from "#ui/folding-table.tsx";

/** Those that open nothing any more, with when they ended. */
export function EndedLinks(props: { language: Language; zone: ZoneName; links: readonly ShownDoorLink[] }) {
  const { language, zone, links } = props;
  const { work: words } = catalogueOf(language).door;
  if (links.length === 0) return null;
  const at = (when: ShownDoorLink["until"]) => moment(language, zone, when);
  return (
    <details className="section">
      <summary>{words.ended(links.length)}</summary>
      <FoldingTable
        columns={[{ label: words.label }, { label: words.endedColumn }, { label: words.madeColumn }]}
        rows={links.map(({ id, label, madeAt, by, until, closedAt }) => ({
          key: id,
          cells: [
            <bdi key="label">{label}</bdi>,
            closedAt === null ? at(until) : words.wasClosed(at(closedAt)),
            [at(madeAt), ...(by === null ? [] : [by])].join(", "),
          ],
        }))}
      />
    </details>
  );
}
