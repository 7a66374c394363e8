import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { CreatableHost } from "#queries/creatable-hosts.ts";
import { TextField } from "#ui/text-field.tsx";
import { SelectField } from "#ui/typed-field.tsx";
import type { HostAgain } from "./give-host.ts";

/** Names the organisation that answers for an event which has none, with what follows from it said before. */
export function HostingPanel(props: {
  language: Language;
  hosts: readonly CreatableHost[];
  /** Whoever asks may write any other one too. */
  any: boolean;
  again: HostAgain | null;
}) {
  const { language, hosts, any, again } = props;
  const words = catalogueOf(language).work.event.hosting;
  const fault = (name: HostAgain["at"]) => (again?.at === name ? again.fault : undefined);
  return (
    <section className="panel note" aria-labelledby="hosting-title" id="hosting">
      <h2 id="hosting-title">{words.title}</h2>
      <p>{words.lead}</p>
      {hosts.length === 0 && !any ? (
        <p>{words.nobody}</p>
      ) : (
        <details open={again !== null}>
          <summary>{words.choose}</summary>
          <p>{words.text}</p>
          <form method="post" className="form" noValidate>
            <SelectField
              {...{ language, name: "host", label: words.organisation, required: !any, fault: fault("host") }}
              choices={[
                { value: "", label: words.choose },
                ...hosts.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              defaultValue={again?.chosen}
            />
            {any && (
              <TextField
                {...{ language, name: "otherHost", label: words.other, hint: words.otherHint }}
                fault={fault("otherHost")}
                defaultValue={again?.written}
              />
            )}
            <button type="submit" name="intent" value="host" className="second">
              {words.do}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}
