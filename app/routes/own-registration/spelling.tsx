import type { OwnRegistration } from "#queries/own-registration.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { TextField } from "#ui/text-field.tsx";
import { Act, Press } from "./act-panel.tsx";

/** The page has a field for the name of whoever one hands the seat over to, too. */
export const SPELLING = "spelling";

/** One's own name, mended; another person's is a hand-over. */
export function Spelling(props: {
  language: Language;
  own: OwnRegistration;
  /** What was typed before something was found wrong with it. */
  sent: string | null;
  fault: string | undefined;
}) {
  const { language, own, sent, fault } = props;
  const words = catalogueOf(language).registration.own.spelling;
  return (
    <Act title={words.title} text={words.text} open={sent !== null}>
      <TextField
        {...{ language, name: SPELLING, required: true, autoComplete: "name", label: words.name, fault }}
        defaultValue={sent ?? own.name}
      />
      <Press intent="spelling">{words.send}</Press>
    </Act>
  );
}
