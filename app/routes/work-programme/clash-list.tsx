import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { ProgrammeWork } from "#queries/programme-work.ts";
import { clashText } from "#ui/clash-text.ts";
import { nameIn } from "./item-form.tsx";

/** All that clashes in the programme, each a link to the item that comes later. */
export function ClashList(props: { language: Language; work: ProgrammeWork; changeAt: (id: string) => string }) {
  const { language, work } = props;
  const words = catalogueOf(language).work.programme;
  if (work.clashes.length === 0) return null;
  return (
    <section className="panel note" aria-labelledby="warnings">
      <h2 id="warnings">{words.warnings}</h2>
      <ul>
        {work.clashes.map((clash, index) => (
          <li key={index}>
            <a href={props.changeAt(clash.items.at(-1) ?? "")}>
              {clashText(words.clashes, clash, (id) => nameIn(language, work, id))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
