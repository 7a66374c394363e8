import { ERASURE_REASONS } from "#domain/audit/erasure.ts";
import { STOCKHOLM } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { ErasableValues } from "#queries/erasable-values.ts";
import { actWords } from "#ui/act-words.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { HistoryDetails } from "#ui/history-details.tsx";
import { TextField } from "#ui/text-field.tsx";

const MOST_SHOWN = 50;

/** What would be deleted, and why: a code that stays, and words of one's own that go with the next deletion. */
export function EraseForm(props: {
  language: Language;
  id: string;
  values: ErasableValues;
  again: { readonly fault: string; readonly note: string } | undefined;
}) {
  const { language, id, values, again } = props;
  const { erasure } = catalogueOf(language).work.access;
  const words = erasure.erase;
  const { entries, kind } = values;
  return (
    <>
      <p>{words.leadOf[kind]}</p>
      <p>{words.lead}</p>
      <section className="section" aria-labelledby="entries">
        <h2 id="entries">{words.entries(entries.length)}</h2>
        <ol className="log">
          {entries.slice(0, MOST_SHOWN).map(({ id: entry, at, act, personal }) => (
            <li key={entry}>
              <p>
                <b>{actWords(language, act)}</b> <span className="quiet">{moment(language, STOCKHOLM, at)}</span>
              </p>
              <HistoryDetails language={language} zone={STOCKHOLM} told={{ facts: {}, personal }} />
            </li>
          ))}
        </ol>
        {entries.length > MOST_SHOWN && <p>{words.more(entries.length - MOST_SHOWN)}</p>}
      </section>
      <form method="post" action={paths.workErase(language, id)} noValidate className="section panel form">
        <h2>{words.send}</h2>
        <ChoiceGroup
          {...{ language, name: "why", legend: words.why, required: true, chosen: [], fault: again?.fault }}
          choices={ERASURE_REASONS.map((value) => ({ value, label: words.whys[value] }))}
        />
        <TextField
          {...{ language, name: "note", label: words.note, hint: words.noteHint }}
          defaultValue={again?.note ?? ""}
        />
        <p>
          <button type="submit" className="second danger">
            {words.send}
          </button>
        </p>
      </form>
    </>
  );
}
