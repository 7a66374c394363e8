import type { Operator } from "#domain/values/operator.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { Contact } from "#ui/contact.tsx";

/** One organisation may stand on several rows, as people have spelt it: where that is mended, or who does it. */
export function SpellingNote(props: {
  language: Language;
  /** Whoever asks keeps the register of organisations. */
  keepsRegister: boolean;
  contact: Operator["contact"];
}) {
  const { language, keepsRegister, contact } = props;
  const words = catalogueOf(language).work.seats.spellings;
  return (
    <p className="quiet">
      {words.several}{" "}
      {keepsRegister ? (
        <a href={paths.workOrganisations(language)}>{words.merge}</a>
      ) : contact === null ? (
        words.ask
      ) : (
        <>
          {words.askAt} {contact.startsWith("https:") ? <a href={contact}>{contact}</a> : <Contact written={contact} />}
        </>
      )}
    </p>
  );
}
