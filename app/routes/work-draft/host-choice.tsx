import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { SelectField } from "#ui/typed-field.tsx";

/** Who will answer for the personal data (GDPR, 4.7), said before anything is public, and chosen where there are several. */
export function HostChoice(props: {
  language: Language;
  hosts: readonly { readonly value: string; readonly label: string }[];
  hostId: string;
}) {
  const { language, hosts, hostId } = props;
  const { new: words, draft } = catalogueOf(language).work.event;
  const common = { language, name: "host", label: words.host, hint: draft.hostHint };
  if (hosts.length > 1) return <SelectField {...common} required defaultValue={hostId} choices={hosts} />;
  const host = hosts.find(({ value }) => value === hostId);
  return (
    <div className="field">
      <p>
        {`${words.host}: `}
        <strong>{host?.label ?? words.noHost}</strong>
      </p>
      {host && <p className="hint">{draft.hostHint}</p>}
      <input type="hidden" name="host" value={hostId} />
    </div>
  );
}
