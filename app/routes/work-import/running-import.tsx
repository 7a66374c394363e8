import type { ImportOutcome } from "#domain/registration/participant-import.ts";
import { STOCKHOLM, type Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { FaultyLine } from "#queries/participant-import.ts";
import { LongWork } from "#ui/long-work.tsx";
import { ImportResult } from "./import-result.tsx";

/** How far an import has come, and what has become of its lines. */
export function RunningImport(props: {
  language: Language;
  slug: string;
  running: { readonly done: number; readonly finished: boolean; readonly deleteAt: Instant };
  total: number;
  outcomes: Readonly<Partial<Record<ImportOutcome, number>>>;
  faults: readonly FaultyLine[];
}) {
  const { language, slug, running, total, outcomes, faults } = props;
  const words = catalogueOf(language).work.lists.import;
  const { done, finished, deleteAt } = running;
  const label = words.progress.done(String(done), String(total));
  return (
    <>
      <LongWork
        goesOn={!finished}
        done={done}
        total={total}
        label={label}
        standing={finished ? words.progress.finished : words.progress.running}
      >
        <ImportResult language={language} outcomes={outcomes} faults={faults} done />
        {!finished && (
          <p>
            <a href="">{words.progress.again}</a>
          </p>
        )}
      </LongWork>
      <p className="quiet">{words.progress.kept(moment(language, STOCKHOLM, deleteAt))}</p>
      <p>
        <a href={paths.workEvent(language, slug, "people")}>{words.progress.people}</a>
      </p>
    </>
  );
}
