import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

export interface Sides {
  /** The field's. */
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What two have changed at once, each side beside the other, to choose from. Stands in the form, whose own fields hold one's own. */
export function ChooseSides(props: {
  language: Language;
  sides: readonly Sides[];
  /** The names of what the other alone has changed. */
  taken: readonly string[];
  /** Where it is known who the other is. */
  title?: string;
}) {
  const { language, sides, taken } = props;
  const words = catalogueOf(language).work.event.sides;
  if (sides.length === 0) return null;
  return (
    <div className="notice warn" role="group" aria-labelledby="sides" tabIndex={-1} autoFocus>
      <p>
        <strong id="sides">{props.title ?? words.title}</strong>
      </p>
      <p>{words.text(sides.length)}</p>
      {taken.length > 0 && <p>{words.taken(taken.join(", "))}</p>}
      {sides.map(({ name, label, mine, theirs }) => (
        <fieldset key={name} className="field">
          <legend>{label}</legend>
          <input type="hidden" name="asked" value={name} />
          <div className="columns narrow">
            <Side {...{ name, side: "mine", title: words.mine, text: mine || words.empty }} />
            <Side {...{ name, side: "theirs", title: words.theirs, text: theirs || words.empty }} />
          </div>
        </fieldset>
      ))}
    </div>
  );
}

function Side({ name, side, title, text }: { name: string; side: string; title: string; text: string }) {
  return (
    <label className="choice">
      <input type="radio" name={`side-${name}`} value={side} />
      <span className="as-written">
        <strong>{title}:</strong> {text}
      </span>
    </label>
  );
}
