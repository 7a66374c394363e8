import { LANGUAGES, otherLanguage, type Language } from "#domain/values/language.ts";

/** An event's words in one language. */
export interface EventText {
  readonly title: string;
  readonly description: string | null;
  readonly audience: string | null;
  readonly cost: string | null;
  readonly contact: string | null;
  /** Interpreter, captions, hearing loop, and until when they can be ordered. */
  readonly access: string | null;
}

/** Words with the language that they were written in, so that a page can mark them. */
export interface InLanguage<Text> {
  readonly language: Language;
  readonly text: Text;
}

/** The words in the reader's language where somebody wrote them, else those that there are. Null where there are none. */
export function bestText<Text>(texts: readonly InLanguage<Text>[], wanted: Language): InLanguage<Text> | null {
  const order = [wanted, ...LANGUAGES];
  for (const language of order) {
    const found = texts.find((text) => text.language === language);
    if (found) return found;
  }
  return null;
}

/** An event's words as somebody reads them: what is written in the other language alone is better than nothing. */
export interface ReadText extends InLanguage<EventText> {
  /** What stands in the other language. */
  readonly borrowed: readonly (keyof EventText)[];
}

export function readText(texts: readonly InLanguage<EventText>[], wanted: Language): ReadText | null {
  const best = bestText(texts, wanted);
  if (best === null) return null;
  const other = texts.find(({ language }) => language !== best.language)?.text;
  const names = Object.keys(best.text) as (keyof EventText)[];
  const borrowed = names.filter((name) => best.text[name] === null && (other?.[name] ?? null) !== null);
  const filled = Object.fromEntries(borrowed.map((name) => [name, other?.[name] ?? null]));
  return { language: best.language, text: { ...best.text, ...filled }, borrowed };
}

/** In which language one of the words stands. */
export function languageOf({ language, borrowed }: ReadText, name: keyof EventText): Language {
  return borrowed.includes(name) ? otherLanguage(language) : language;
}
