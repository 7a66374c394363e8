import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { KeptOrganisation } from "#queries/people-of-work.ts";

/** Who has which role in one organisation, and the way to end it. */
export function PeopleTable(props: { language: Language; account: SignedInAccount; organisation: KeptOrganisation }) {
  const { language, account, organisation } = props;
  const { account: texts, roles } = catalogueOf(language).work.access;
  const words = texts.people;
  const heading = `people-${organisation.id ?? "installation"}`;
  return (
    <section className="section" aria-labelledby={heading}>
      <h2 id={heading}>{organisation.name ?? words.installation}</h2>
      {organisation.people.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <div className="table folds">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.person}</th>
                <th scope="col">{words.role}</th>
                <th scope="col">{words.since}</th>
                <th scope="col">
                  <span className="hidden">{words.end}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {organisation.people.map(({ membershipId, accountId, name, email, role, since }) => (
                <tr key={membershipId}>
                  <th scope="row">
                    <a href={paths.workPerson(language, accountId)}>{name ?? email}</a>
                    {name !== null && email !== null && <span className="quiet"> {email}</span>}
                  </th>
                  <td data-label={words.role}>{roles[role]}</td>
                  <td data-label={words.since}>{day(language, dateIn(STOCKHOLM, since))}</td>
                  <td>
                    {!(accountId === account.id && role === "administrator") && (
                      <details>
                        <summary aria-label={words.endOf(roles[role], name ?? email ?? "")}>{words.end}</summary>
                        <form method="post" action={paths.workPeople(language)}>
                          <input type="hidden" name="membership" value={membershipId} />
                          <p>{words.endMeans(roles[role], name ?? email ?? "")}</p>
                          <button type="submit" className="second danger" name="intent" value="end">
                            {words.endNow}
                          </button>
                        </form>
                      </details>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
