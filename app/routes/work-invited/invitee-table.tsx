import type { InviteeAnswer } from "#domain/event/invitee.ts";
import { instant, type ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import type { InviteeRow } from "#queries/invitee-list.ts";

const ANSWERS: readonly InviteeAnswer[] = ["on-site", "digital", "waiting", "declined", "none"];

/** Who is invited and what they have answered, counted above. */
export function InviteeTable(props: { language: Language; zone: ZoneName; people: readonly InviteeRow[] }) {
  const { language, zone, people } = props;
  const words = catalogueOf(language).work.event.invited;
  const counts = ANSWERS.map((answer) => ({ answer, count: people.filter((one) => one.answer === answer).length }));
  return (
    <section className="section" aria-labelledby="answers">
      <h2 id="answers">{words.answers}</h2>
      <ul className="row">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ answer, count }) => (
            <li key={answer}>
              <strong>{count}</strong> {words.answer[answer]}
            </li>
          ))}
      </ul>
      <div className="table folds">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.email}</th>
              <th scope="col">{words.columns.organisation}</th>
              <th scope="col">{words.columns.answer}</th>
              <th scope="col">{words.columns.invited}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, email, organisation, answer, invitedAt, remindedAt }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td data-label={words.columns.email}>{email}</td>
                <td data-label={words.columns.organisation}>{organisation}</td>
                <td data-label={words.columns.answer}>{words.answer[answer]}</td>
                <td data-label={words.columns.invited}>
                  {invitedAt === null ? words.notInvited : moment(language, zone, instant(remindedAt ?? invitedAt))}
                </td>
                <td>
                  <form method="post">
                    <input type="hidden" name="invitee" value={id} />
                    <button
                      type="submit"
                      name="intent"
                      value="remove"
                      className="link"
                      aria-label={words.removeThis(name)}
                    >
                      {words.remove}
                    </button>
                  </form>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
