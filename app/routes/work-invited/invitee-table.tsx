import { INVITEE_ANSWERS, type InviteeAnswer } from "#domain/event/invitee.ts";
import type { InviteeFilter } from "#domain/event/invitee-filter.ts";
import { withPage } from "#domain/event/list-page.ts";
import { instant, type ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { PageLinks } from "#ui/page-links.tsx";
import type { InviteeList, KnownInvitee } from "#queries/invitee-list.ts";

/** Who is invited and what they have answered, counted above; a part of them, where they are many or one has searched. */
export function InviteeTable(props: {
  language: Language;
  zone: ZoneName;
  path: string;
  filter: InviteeFilter;
  /** The filter as an address has it. */
  query: string;
  list: InviteeList;
}) {
  const { language, zone, path, query, list } = props;
  const words = catalogueOf(language).work.event.invited;
  return (
    <section className="section" aria-labelledby="answers">
      <h2 id="answers">{words.answers}</h2>
      <ul className="row">
        {list.answers.map(({ answer, count }) => (
          <li key={answer}>
            <strong>{count.toLocaleString(language)}</strong> {words.answer[answer]}
          </li>
        ))}
        {list.hidden > 0 && (
          <li>
            <strong>{list.hidden}</strong> {words.hiddenCount}
          </li>
        )}
      </ul>
      <InviteeSearch {...props} />
      {list.people.length === 0 ? (
        <p className="section">{words.nobodyFound}</p>
      ) : (
        <Rows language={language} zone={zone} people={list.people} />
      )}
      <PageLinks language={language} page={list.page} pathOf={(number) => path + withPage(query, number)} />
    </section>
  );
}

/** Asks for a part of the list, whose address can be kept. */
function InviteeSearch(props: { language: Language; path: string; filter: InviteeFilter; list: InviteeList }) {
  const { language, path, filter, list } = props;
  const { invited: words } = catalogueOf(language).work.event;
  const occurs = (answer: InviteeAnswer) => list.answers.some((each) => each.answer === answer);
  const isFiltered = filter.text !== "" || filter.answer !== null;
  return (
    <form method="post" action={path} role="search" className="section">
      <div className="row end">
        <div className="field grow">
          <label htmlFor="q">{words.search}</label>
          <input id="q" name="q" type="search" defaultValue={filter.text} autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="answer">{words.columns.answer}</label>
          <select id="answer" name="answer" defaultValue={filter.answer ?? ""}>
            <option value="">{words.anyAnswer}</option>
            {INVITEE_ANSWERS.filter((answer) => occurs(answer) || answer === filter.answer).map((answer) => (
              <option key={answer} value={answer}>
                {words.answer[answer]}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" name="intent" value="search" className="second">
          {words.doSearch}
        </button>
        {isFiltered && <a href={path}>{words.showAll}</a>}
      </div>
      {isFiltered && <p role="status">{words.found(list.found)}</p>}
    </form>
  );
}

function Rows({ language, zone, people }: { language: Language; zone: ZoneName; people: InviteeList["people"] }) {
  const words = catalogueOf(language).work.event.invited;
  return (
    <div className="section table folds">
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
