import { LANGUAGES, type Language } from "#domain/values/language.ts";

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
