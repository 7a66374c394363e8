import type { ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { toldDetails, type Told } from "./told-details.ts";

/** What an act changed, folded behind it; nothing where it says no more than its name. */
export function HistoryDetails(props: { language: Language; zone: ZoneName; told: Told }) {
  const { language, zone, told } = props;
  const details = toldDetails(language, zone, told);
  if (details.length === 0) return null;
  return (
    <details>
      <summary>{catalogueOf(language).work.access.history.details}</summary>
      <dl className="fields">
        {details.map(({ label, value }, index) => (
          <div key={index}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
