import type { Language } from "#domain/values/language.ts";
import type { Operator } from "#domain/values/operator.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { Contact } from "./contact.tsx";

/** Who runs the website and how to reach them; what they have not told is said to be untold. */
export function OperatorFacts(props: { language: Language; operator: Operator }) {
  const { name, contact } = props.operator;
  const words = catalogueOf(props.language).operator;
  return (
    <>
      <p>{name === null ? words.unnamed : words.named(name)}</p>
      {contact === null ? (
        <p>{words.noContact}</p>
      ) : (
        <p>
          {words.contact}{" "}
          {contact.startsWith("https:") ? <a href={contact}>{contact}</a> : <Contact written={contact} />}
        </p>
      )}
    </>
  );
}
