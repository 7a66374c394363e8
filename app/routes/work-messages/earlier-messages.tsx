import type { BroadcastProgress } from "#queries/broadcast-progress.ts";
import type { WorkEvent } from "#queries/work-event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { progressWords } from "#ui/progress-words.ts";
import { FoldingTable } from "#ui/folding-table.tsx";

/** Everything that went to many, also by itself. */
export function EarlierMessages(props: {
  language: Language;
  event: WorkEvent;
  earlier: readonly BroadcastProgress[];
}) {
  const { language, event, earlier } = props;
  const words = catalogueOf(language).work.seats.messages;
  return (
    <section className="section" aria-labelledby="earlier">
      <h2 id="earlier">{words.earlier}</h2>
      {earlier.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <FoldingTable
          columns={[{ label: words.what }, { label: words.date }, { label: words.progress }]}
          rows={earlier.map((one) => ({
            key: one.id,
            cells: [
              <a href={paths.workMessage(language, event.slug, one.id)}>
                <bdi>{one.subject ?? words.kinds[one.kind]}</bdi>
              </a>,
              moment(language, event.zone, one.createdAt),
              <>
                <span className={one.failed > 0 ? "badge warn" : "badge"}>{words.states[one.state]}</span>{" "}
                {progressWords(language, one)}
              </>,
            ],
          }))}
        />
      )}
    </section>
  );
}
