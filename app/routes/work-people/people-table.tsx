import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { day } from "#i18n/dates.ts";
import { paths } from "#app/paths.ts";
import type { KeptOrganisation } from "#queries/people-of-work.ts";
import { FoldingTable } from "#ui/folding-table.tsx";

/** Who has which role in one organisation, and the way to end it. */
export function PeopleTable(props: { language: Language; account: SignedInAccount; organisation: KeptOrganisation }) {
  const { language, account, organisation } = props;
  const { account: texts, roles } = catalogueOf(language).work.access;
  const words = texts.people;
  const heading = `people-${organisation.id ?? "installation"}`;
  return (
    <section className="section" aria-labelledby={heading}>
      <h2 id={heading}>{organisation.name ?? words.installation}</h2>
      {organisation.id !== null && (
        <p>
          <a href={paths.workOrganisation(language, organisation.id)}>{words.organisationHistory}</a>
        </p>
      )}
      <FoldingTable
        columns={[
          { label: words.person },
          { label: words.role },
          { label: words.since },
          { label: words.end, acts: "unnamed" },
        ]}
        rows={organisation.people.map((person) => ({
          key: person.membershipId,
          cells: [
            <>
              <a href={paths.workPerson(language, person.accountId)}>{person.name ?? person.email}</a>
              {person.name !== null && person.email !== null && <span className="quiet"> {person.email}</span>}
            </>,
            roles[person.role],
            day(language, dateIn(STOCKHOLM, person.since)),
            !(person.accountId === account.id && person.role === "administrator") && (
              <EndRole language={language} person={person} />
            ),
          ],
        }))}
      />
    </section>
  );
}

function EndRole(props: { language: Language; person: KeptOrganisation["people"][number] }) {
  const { membershipId, name, email, role } = props.person;
  const { account: texts, roles } = catalogueOf(props.language).work.access;
  const words = texts.people;
  const whose = name ?? email ?? "";
  return (
    <details>
      <summary aria-label={words.endOf(roles[role], whose)}>{words.end}</summary>
      <form method="post" action={paths.workPeople(props.language)}>
        <input type="hidden" name="membership" value={membershipId} />
        <p>{words.endMeans(roles[role], whose)}</p>
        <button type="submit" className="second danger" name="intent" value="end">
          {words.endNow}
        </button>
      </form>
    </details>
  );
}
