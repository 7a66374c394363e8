import { COUNTIES } from "#domain/organisation/counties.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { Fields } from "./fields.tsx";

/** Every code that a parameter or a field can hold; the anchors are the schemes of the feed's categories. */
export function Codes(props: { language: Language }) {
  const { eventKinds, modes, audiences, openData } = catalogueOf(props.language);
  const words = openData.codes;
  const lists = {
    kind: Object.entries(eventKinds),
    mode: Object.entries(modes),
    audience: Object.entries(audiences),
    county: COUNTIES.map(({ code, name }) => [code, name] as const),
  };
  return (
    <section className="section prose" aria-labelledby="codes">
      <h2 id="codes">{words.heading}</h2>
      {(["kind", "mode", "audience", "county"] as const).map((name) => (
        <section key={name}>
          <h3 id={name}>{words[name]}</h3>
          <Fields names={lists[name]} />
        </section>
      ))}
    </section>
  );
}
