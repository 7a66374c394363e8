import type { ReactNode } from "react";
import { COUNTIES } from "#domain/organisation/counties.ts";
import { MUNICIPALITIES } from "#domain/organisation/municipalities.ts";
import type { QuestionAnswer } from "#domain/registration/question.ts";
import type { ParticipantDetails } from "#queries/participant-details.ts";
import type { AskedQuestion } from "#queries/registration-form.ts";
import type { WorkEvent } from "#queries/work-event.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day, moment } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import { standingWords } from "#ui/standing-words.ts";
import { writtenIn } from "#ui/written-in.ts";

interface Shown {
  readonly language: Language;
  readonly event: WorkEvent;
  readonly details: ParticipantDetails;
}

/** Who somebody is at the event, and all that they have said. */
export function Facts({ language, event, details }: Shown) {
  const { work, registration } = catalogueOf(language);
  const { person: words, people } = work.seats;
  const { person, place, said, asked } = details;
  const yesNo = (yes: boolean) => (yes ? registration.form.yes : registration.form.no);
  const stands = standingWords(language, event.zone, place);
  const answered = asked.questions.flatMap((question) => {
    const given = said.answers.find(({ questionId }) => questionId === question.id);
    return given ? [{ question, answer: given.answer }] : [];
  });
  return (
    <div className="stack">
      <section className="panel" aria-labelledby="stands">
        <h2 id="stands">{words.stands}</h2>
        {stands.map((text) => (
          <p key={text}>
            <strong>{text}.</strong>
          </p>
        ))}
        {place.together && <p>{words.partyWhole}</p>}
        {!place.together && details.inParty && <p className="quiet">{words.party}</p>}
        {person !== null && person.mailRefusedAt !== null && (
          <p className="badge-line warn">{words.mailRefused(moment(language, event.zone, person.mailRefusedAt))}</p>
        )}
      </section>
      <section className="panel" aria-labelledby="facts">
        <h2 id="facts">{words.facts}</h2>
        <dl className="pairs said">
          <Pair name={words.email}>{person?.email}</Pair>
          <Pair name={words.organisation}>{details.organisation && <bdi>{details.organisation}</bdi>}</Pair>
          <KindAndPlace language={language} details={details} />
          <Pair name={words.registered}>{moment(language, event.zone, details.registeredAt)}</Pair>
          <Pair name={words.allotment}>{details.allotment}</Pair>
          <Pair name={words.calendar}>
            {details.calendarAnswer === null ? null : people.calendarAnswers[details.calendarAnswer]}
          </Pair>
          <Pair name={words.language}>{person && words.languages[person.language]}</Pair>
          <Pair name={words.listed}>{person && yesNo(person.listed)}</Pair>
        </dl>
        {details.itemSeats.length > 0 && (
          <>
            <h3>{words.items}</h3>
            <ul className="plain-list">
              {details.itemSeats.map(({ title, seated }) => (
                <li key={title}>
                  {title} <span className="quiet">({seated ? words.itemSeat : words.itemWish})</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {answered.length > 0 && (
          <>
            <h3>{words.answers}</h3>
            <dl>
              {answered.map(({ question, answer }) => (
                <div key={question.id}>
                  <dt className="quiet" {...writtenIn(question.text.language, language)}>
                    {question.text.text.label}
                  </dt>
                  <dd>{answerText(question, answer, yesNo)}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        {(said.diet !== null || said.accessNeeds !== null) && (
          <>
            <h3>{words.needs}</h3>
            <dl>
              <Need name={words.diet} text={said.diet} />
              <Need name={words.access} text={said.accessNeeds} />
            </dl>
            {said.accessNeeds !== null && (
              <p>
                {details.accessSettled !== null && (
                  <span className="under">
                    {work.seen.by(
                      moment(language, event.zone, details.accessSettled.at),
                      details.accessSettled.by ?? "",
                    )}
                  </span>
                )}
                <a href={paths.workNeeds(language, event.slug)}>{work.seen.needs.all}</a>
              </p>
            )}
            <p className="quiet">{words.needsDeleted(day(language, asked.needsDeletedOn))}</p>
          </>
        )}
      </section>
    </div>
  );
}

function KindAndPlace({ language, details }: Pick<Shown, "language" | "details">) {
  const { work, organisationKinds } = catalogueOf(language);
  const words = work.seats.person;
  const county = COUNTIES.find(({ code }) => code === details.county)?.name;
  const municipality = MUNICIPALITIES.find(({ code }) => code === details.municipality)?.name;
  return (
    <>
      <Pair name={words.kind}>{details.kind === null ? null : organisationKinds[details.kind]}</Pair>
      <Pair name={words.county}>{county}</Pair>
      <Pair name={words.municipality}>{municipality}</Pair>
    </>
  );
}

function Pair({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Need({ name, text }: { name: string; text: string | null }) {
  if (text === null) return null;
  return (
    <div>
      <dt className="quiet">{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function answerText(question: AskedQuestion, answer: QuestionAnswer, yesNo: (yes: boolean) => string): string {
  if (typeof answer === "boolean") return yesNo(answer);
  if (typeof answer === "string") return answer;
  const options = question.text.text.options ?? [];
  const chosen = typeof answer === "number" ? [answer] : answer;
  return chosen.map((at) => options[at] ?? "").join(", ");
}
