import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import { LANGUAGES, type Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { OwnAccount } from "#queries/own-account.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TextField } from "#ui/text-field.tsx";

/** What colleagues see of somebody. */
export function AboutMe(props: {
  language: Language;
  account: SignedInAccount;
  fault: string | undefined;
  written: string | undefined;
}) {
  const { language, account, fault, written } = props;
  const words = catalogueOf(language).work.access.account;
  return (
    <section className="panel">
      <h2>{words.about}</h2>
      <form method="post" action={paths.workAccount(language)} noValidate>
        <input type="hidden" name="intent" value="save" />
        <TextField
          {...{ language, name: "name", label: words.name, hint: words.nameHint, fault, required: true }}
          autoComplete="name"
          defaultValue={written ?? account.name ?? ""}
        />
        <ChoiceGroup
          {...{ language, name: "language", legend: words.language, required: true, chosen: [account.language] }}
          choices={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
        />
        <Button>{words.save}</Button>
      </form>
    </section>
  );
}

/** What somebody may do, and where. */
export function MyRoles({ language, roles }: { language: Language; roles: OwnAccount["roles"] }) {
  const { account: words, roles: names } = catalogueOf(language).work.access;
  return (
    <section className="panel">
      <h2>{words.roles}</h2>
      {roles.length === 0 ? (
        <p>{words.noRoles}</p>
      ) : (
        <ul>
          {roles.map(({ role, organisation, asksSecondFactor }) => (
            <li key={`${role} ${organisation}`}>
              {names[role]}, {organisation ?? words.installation}{" "}
              {asksSecondFactor && <span className="badge note">{words.asksSecondFactor}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
