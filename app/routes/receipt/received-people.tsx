import type { ReceivedPerson } from "#queries/receipt.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { writtenIn } from "#ui/written-in.ts";

type Registered = Extract<ReceivedPerson, { kind: "registered" }> & { readonly link: string };
export type Received = Registered | Exclude<ReceivedPerson, { kind: "registered" }>;

/** What each person of a form got, in the form's order. */
export function ReceivedPeople(props: { language: Language; people: readonly Received[] }) {
  const { language, people } = props;
  const words = catalogueOf(language).registration.receipt;
  const several = people.length > 1;
  const shown = people.map((person, index) => {
    if (person.kind === "changed-hands") {
      return (
        <section key={index} className="section">
          <p>{words.changedHands}</p>
        </section>
      );
    }
    if (person.kind === "answered-by-mail") {
      return (
        <section key={index} className="section prose">
          <h2>{words.answeredByMail.title}</h2>
          <p>{words.answeredByMail.text}</p>
        </section>
      );
    }
    return <Person key={index} {...{ language, person, several }} />;
  });
  return (
    <>
      {shown}
      {several && people.some((person) => person.kind === "registered" && person.place.ending === null) && (
        <p className="hint section prose">{words.linkTextOfMany}</p>
      )}
    </>
  );
}

function Person(props: { language: Language; person: Registered; several: boolean }) {
  const { language, person, several } = props;
  const { receipt: words, largerThanHouse } = catalogueOf(language).registration;
  const { seat, waitsFor, place, offerUntil, ending } = person.place;
  return (
    <section className="section prose">
      <h2>{person.name}</h2>
      {ending !== null && <p>{words.ended}</p>}
      {seat && (
        <p>
          <strong>{several ? words.seatOf[seat] : words.seat[seat]}</strong>
        </p>
      )}
      {waitsFor && place !== null && (
        <p>
          <strong>{words.waits[waitsFor](place.toLocaleString(language))}</strong>{" "}
          {person.place.together && words.together} {person.place.largerThanHouse && largerThanHouse.waits}{" "}
          {seat && words.meanwhile}
        </p>
      )}
      {offerUntil !== null && <p>{words.offered}</p>}
      {person.fullItems.length > 0 && (
        <>
          <p>{words.fullItems}</p>
          <ul>
            {person.fullItems.map(({ language: written, text }) => (
              <li key={text} {...writtenIn(written, language)}>
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{words.mailed(person.email)}</p>
      {ending === null && (
        <p>
          <a href={person.link}>{several ? words.linkOf(person.name) : words.link}</a>
        </p>
      )}
      {ending === null && !several && <p className="hint">{words.linkText}</p>}
    </section>
  );
}
