import type { ImportOutcome } from "#domain/registration/participant-import.ts";
import { missingColumns, unusedColumns } from "#domain/registration/import-columns.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { FaultyLine } from "#queries/participant-import.ts";
import { ImportFields, type AskedImport } from "./import-form.tsx";
import { ImportResult } from "./import-result.tsx";

/** What would become of each line, above the button that makes it so. */
export function UploadedImport(props: {
  language: Language;
  asked: AskedImport;
  outcomes: Readonly<Partial<Record<ImportOutcome, number>>>;
  faults: readonly FaultyLine[];
}) {
  const { language, asked, outcomes, faults } = props;
  const words = catalogueOf(language).work.lists.import;
  const readable = missingColumns(asked.columns).length === 0;
  const coming = (outcomes.registered ?? 0) + (outcomes.waits ?? 0);
  const unused = unusedColumns(asked.headings, asked.columns).map((heading) => heading.slice(0, 80));
  const start = asked.options.tell ? words.startTelling : words.start;
  return (
    <form method="post" className="stack">
      <ImportFields language={language} asked={asked} />
      <p>
        <button type="submit" name="intent" value="check" className="second">
          {words.check}
        </button>
      </p>
      <section aria-labelledby="result" className="section stack">
        <h2 id="result">{words.result.title}</h2>
        {unused.length > 0 && (
          <p className="notice warn">{words.unused(new Intl.ListFormat(language).format(unused))}</p>
        )}
        {readable ? (
          <>
            <ImportResult language={language} outcomes={outcomes} faults={faults} done={false} />
            {faults.length === 0 && <p>{words.result.noFaults}</p>}
            <p className="quiet">{words.result.asNow}</p>
          </>
        ) : (
          <p>{words.refusals["columns-missing"]}</p>
        )}
        <p className="row">
          {readable && coming > 0 && (
            <button type="submit" name="intent" value="start">
              {start(coming)}
            </button>
          )}
          {readable && coming === 0 && <span>{words.nothing}</span>}
          <button type="submit" name="intent" value="discard" className="second danger">
            {words.discard}
          </button>
        </p>
      </section>
    </form>
  );
}
