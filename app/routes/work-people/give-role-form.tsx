import { ROLE_NAMES } from "#domain/account/role.ts";
import type { OrganisationId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#ui/button.tsx";
import { CheckBox } from "#ui/check-box.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TextField } from "#ui/text-field.tsx";

export interface Written {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  /** Said in so many words: a role in the whole installation comes of nothing that was left out. */
  readonly installation: boolean;
}

export const NOTHING_WRITTEN: Written = { email: "", name: "", role: "", organisation: "", installation: false };

/** Gives somebody a role: in the one organisation that one keeps, in one of several, or in any of the register. */
export function GiveRoleForm(props: {
  language: Language;
  kept: readonly { readonly id: OrganisationId; readonly name: string }[];
  all: boolean;
  again: { readonly field: string | null; readonly fault: string; readonly written: Written } | undefined;
}) {
  const { language, kept, all, again } = props;
  const { account, roles, roleHints } = catalogueOf(language).work.access;
  const words = account.people;
  const faultOf = (field: string) => (again?.field === field ? again.fault : undefined);
  const [only] = kept;
  return (
    <section className="section panel form" id="give">
      <h2>{words.add}</h2>
      <p>{words.addText}</p>
      <form method="post" action={paths.workPeople(language)} noValidate>
        <input type="hidden" name="intent" value="give" />
        <TextField
          {...{ language, name: "email", label: words.email, type: "email", required: true, fault: faultOf("email") }}
          defaultValue={again?.written.email}
        />
        <TextField
          {...{ language, name: "name", label: words.name, fault: faultOf("name") }}
          defaultValue={again?.written.name}
        />
        {all ? (
          <>
            <TextField
              {...{ language, name: "organisation", label: words.organisation, hint: words.organisationHint }}
              {...{ required: true, fault: faultOf("organisation") }}
              defaultValue={again?.written.organisation}
            />
            <CheckBox
              {...{ name: "installation", label: words.installation, hint: words.installationHint }}
              checked={again?.written.installation ?? false}
            />
          </>
        ) : kept.length === 1 ? (
          <input type="hidden" name="organisation" value={only?.id ?? ""} />
        ) : (
          <ChoiceGroup
            {...{ language, name: "organisation", legend: words.organisation, required: true }}
            fault={faultOf("organisation")}
            chosen={[again?.written.organisation ?? ""]}
            choices={kept.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ChoiceGroup
          {...{ language, name: "role", legend: words.role, required: true, fault: faultOf("role") }}
          chosen={[again?.written.role ?? ""]}
          choices={ROLE_NAMES.map((role) => ({ value: role, label: roles[role], note: roleHints[role] }))}
        />
        <Button>{words.send}</Button>
      </form>
    </section>
  );
}
