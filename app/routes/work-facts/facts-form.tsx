import { NO_FIELDS } from "#domain/event/draft-fields.ts";
import { otherLanguage, type Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { EventFactsPage } from "#queries/event-facts.ts";
import { ChooseSides } from "#ui/choose-sides.tsx";
import { MoreFields, NameFields, SaidFields } from "#ui/event-fact-fields.tsx";
import { OtherTextFields } from "#ui/other-text-fields.tsx";
import { TextField } from "#ui/text-field.tsx";
import { factLabel, factText, shownFacts } from "./fact-texts.ts";
import type { FactsAgain } from "./save-facts.ts";

/** What an event says of itself, in both languages. */
export function FactsForm(props: {
  language: Language;
  page: EventFactsPage;
  again: FactsAgain | null;
  /** In words, by the field's name. */
  faults: Readonly<Record<string, string>>;
}) {
  const { language, page, again, faults } = props;
  const { facts: words, fields, hosting, new: newWords } = catalogueOf(language).work.event;
  const seen = again?.seen ?? shownFacts(page);
  const shown = again?.facts ?? seen;
  const common = { language, facts: { ...NO_FIELDS.facts, ...shown }, faults };
  return (
    <form method="post" className="form wide-form" noValidate>
      <input type="hidden" name="seen" value={JSON.stringify(seen)} />
      {again && (
        <ChooseSides
          language={language}
          sides={again.clashes.map((name) => ({
            ...{ name, label: factLabel(language, name) },
            mine: factText(language, name, again.facts[name]),
            theirs: factText(language, name, again.seen[name]),
          }))}
          taken={again.taken.map((name) => factLabel(language, name))}
        />
      )}
      <div className="columns">
        <div>
          <NameFields {...common} />
          <SaidFields {...common} host={page.host} />
        </div>
        <div>
          <p>
            {newWords.host}: {page.host === null ? <a href="#hosting">{hosting.none}</a> : <strong>{page.host}</strong>}
          </p>
          <TextField
            {...{ language, name: "receivedFrom", label: fields.receivedFrom, fault: faults["receivedFrom"] }}
            defaultValue={shown.receivedFrom}
          />
          <MoreFields {...common} />
        </div>
      </div>
      <OtherTextFields {...{ language, faults, written: otherLanguage(page.language) }} texts={shown} />
      <button type="submit" name="intent" value="facts">
        {words.save}
      </button>
    </form>
  );
}
