import type { InviteeAnswer } from "#domain/event/invitee.ts";
import { instant, type ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import type { InviteeRow, KnownInvitee } from "#queries/invitee-list.ts";

const ANSWERS: readonly InviteeAnswer[] = [
  ...(["on-site", "digital", "waiting", "declined"] as const),
  ...(["withdrawn", "lapsed", "none"] as const),
];

/** Who is invited and what they have answered, counted above. */
export function InviteeTable(props: { language: Language; zone: ZoneName; people: readonly InviteeRow[] }) {
  const { language, zone, people } = props;
  const words = catalogueOf(language).work.event.invited;
  const counts = ANSWERS.map((answer) => ({
    answer,
    count: people.filter(({ known }) => known?.answer === answer).length,
  }));
  const hidden = people.filter(({ known }) => known === null).length;
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
        {hidden > 0 && (
          <li>
            <strong>{hidden}</strong> {words.hiddenCount}
          </li>
        )}
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
            {people.map(({ id, known }) => (
              <tr key={id}>
                {known === null ? (
                  <th scope="row" colSpan={5}>
                    {words.hidden}
                  </th>
                ) : (
                  <KnownCells {...{ language, zone, known }} />
                )}
                <td>
                  <details>
                    <summary>
                      {words.remove}
                      <span className="hidden">: {known?.name ?? words.hidden}</span>
                    </summary>
                    <p>{words.removeText}</p>
                    <form method="post">
                      <input type="hidden" name="invitee" value={id} />
                      <button type="submit" name="intent" value="remove" className="second danger">
                        {words.doRemove}
                      </button>
                    </form>
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function KnownCells({ language, zone, known }: { language: Language; zone: ZoneName; known: KnownInvitee }) {
  const words = catalogueOf(language).work.event.invited;
  const { name, email, organisation, answer, mail, invitedAt, remindedAt } = known;
  const came = mail === null || mail === "sent" ? null : words.mail[mail];
  return (
    <>
      <th scope="row">{name}</th>
      <td data-label={words.columns.email}>{email}</td>
      <td data-label={words.columns.organisation}>{organisation}</td>
      <td data-label={words.columns.answer}>{words.answer[answer]}</td>
      <td data-label={words.columns.invited}>
        {invitedAt === null ? words.notInvited : moment(language, zone, instant(remindedAt ?? invitedAt))}
        {invitedAt !== null && came !== null && (
          <>
            {" "}
            <span className={mail === "failed" ? "badge warn" : "badge"}>{came}</span>
          </>
        )}
      </td>
    </>
  );
}
