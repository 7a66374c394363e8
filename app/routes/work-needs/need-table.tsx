import { PAGE_PARAMETER, type ListPage } from "#domain/event/list-page.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { AccessNeed } from "#queries/access-needs.ts";
import type { WorkEvent } from "#queries/work-event.ts";
import { FoldingTable } from "#ui/folding-table.tsx";

/** What each needs, with the button that ticks it off, or takes that back. */
export function NeedTable(props: {
  language: Language;
  event: WorkEvent;
  needs: readonly AccessNeed[];
  page: ListPage;
}) {
  const { language, event, needs, page } = props;
  const { seen, seats } = catalogueOf(language).work;
  const words = seen.needs;
  return (
    <FoldingTable
      columns={[{ label: words.name }, { label: words.need }, { label: words.state }]}
      rows={needs.map((need) => ({
        key: need.registrationId,
        cells: [
          <>
            <a href={paths.workParticipant(language, event.slug, need.registrationId)}>
              <bdi>{need.name ?? seats.people.protected}</bdi>
            </a>
            <span className="under quiet">{aboutOf(language, need)}</span>
          </>,
          need.text,
          <>
            {need.settled !== null && (
              <span className="under">
                {seen.by(moment(language, event.zone, need.settled.at), need.settled.by ?? "")}
              </span>
            )}
            {event.may.change && <Tick language={language} need={need} page={page} />}
          </>,
        ],
      }))}
    />
  );
}

function Tick({ language, need, page }: { language: Language; need: AccessNeed; page: ListPage }) {
  const { seen, seats } = catalogueOf(language).work;
  const whose = need.name ?? seats.people.protected;
  return (
    <form method="post">
      <input type="hidden" name="registration" value={need.registrationId} />
      <input type="hidden" name="seen" value={need.text} />
      <input type="hidden" name={PAGE_PARAMETER} value={page.number} />
      <button type="submit" name="intent" value={need.settled === null ? "settle" : "reopen"} className="second">
        {need.settled === null ? seen.done : seen.undo}
        <span className="hidden">: {whose}</span>
      </button>
    </form>
  );
}

function aboutOf(language: Language, { organisation, mode, waits }: AccessNeed): string {
  const { modes, work } = catalogueOf(language);
  const part = waits ? work.seen.needs.waits : mode === null ? null : modes[mode];
  return [organisation, part].filter((each) => each !== null).join(", ");
}
