import { bestText } from "#domain/event/event-text.ts";
import { IMPORT_OUTCOMES, isGood, type ImportOutcome } from "#domain/registration/participant-import.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { FaultyLine } from "#queries/participant-import.ts";
import { writtenIn } from "#ui/written-in.ts";

/** What becomes of the lines, or has become: counted, and by line where somebody should look. */
export function ImportResult(props: {
  language: Language;
  outcomes: Readonly<Partial<Record<ImportOutcome, number>>>;
  faults: readonly FaultyLine[];
  done: boolean;
}) {
  const { language, outcomes, faults, done } = props;
  const words = catalogueOf(language).work.lists.import;
  const there = IMPORT_OUTCOMES.filter((outcome) => (outcomes[outcome] ?? 0) > 0);
  const faulty = there.filter((outcome) => !isGood(outcome)).reduce((sum, one) => sum + (outcomes[one] ?? 0), 0);
  const said = (outcome: ImportOutcome) =>
    done && (outcome === "registered" || outcome === "waits") ? words.done[outcome] : words.outcomes[outcome];
  // Before the import the result has a heading of its own above.
  const Heading = done ? "h2" : "h3";
  return (
    <>
      <div className="table">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.result.outcome}</th>
              <th scope="col" className="number">
                {words.result.counts}
              </th>
            </tr>
          </thead>
          <tbody>
            {there.map((outcome) => (
              <tr key={outcome}>
                <th scope="row">{said(outcome)}</th>
                <td className="number">{outcomes[outcome]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {faults.length > 0 && (
        <section aria-labelledby="faults-by-line">
          <Heading id="faults-by-line">{words.result.faults}</Heading>
          <div className="table folds">
            <table>
              <thead>
                <tr>
                  <th scope="col" className="number">
                    {words.result.line}
                  </th>
                  <th scope="col">{words.result.who}</th>
                  <th scope="col">{words.result.fault}</th>
                </tr>
              </thead>
              <tbody>
                {faults.map(({ line, who, outcome, question }) => (
                  <tr key={line}>
                    <td className="number" data-label={words.result.line}>
                      {line}
                    </td>
                    <td data-label={words.result.who}>{who}</td>
                    <td data-label={words.result.fault}>
                      {words.outcomes[outcome]}
                      <Question {...{ language, question }} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {faulty > faults.length && <p>{words.result.more(faulty - faults.length)}</p>}
        </section>
      )}
    </>
  );
}

/** What the question asks whose answer is wrong. */
function Question({ language, question }: { language: Language; question: FaultyLine["question"] }) {
  const asked = bestText(question, language);
  return (
    asked && (
      <span className="under quiet" {...writtenIn(asked.language, language)}>
        {asked.text}
      </span>
    )
  );
}
