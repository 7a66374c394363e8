import type { ReactNode } from "react";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  /** What one needs to know before choosing it. */
  readonly note?: ReactNode;
}

/** One of several, or some of them, each in the whole width of a phone. The first has the group's name as its id. */
export function ChoiceGroup(props: {
  language: Language;
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  fault?: string | undefined;
  required?: boolean | undefined;
  several?: boolean;
  choices: readonly Choice[];
  chosen: readonly string[];
}) {
  const { language, name, hint, fault, required, several = false, choices, chosen } = props;
  const words = catalogueOf(language).forms;
  const describedBy = [...(hint ? [`${name}-hint`] : []), ...(fault ? [`${name}-fault`] : [])].join(" ");
  return (
    <fieldset className={fault ? "field faulty" : "field"} aria-describedby={describedBy || undefined}>
      <legend>
        {props.legend} {!required && <span className="quiet">{words.optional}</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="fault" id={`${name}-fault`}>
          <span className="hidden">{words.fault}</span> {fault}
        </p>
      )}
      {choices.map(({ value, label, note }, index) => (
        <label key={value} className="choice">
          <input
            type={several ? "checkbox" : "radio"}
            id={index === 0 ? name : `${name}-${index}`}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            required={required && !several}
          />
          <span>
            {label} {note && <span className="quiet">{note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
