import type { ReactNode } from "react";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

export interface FieldProps {
  readonly language: Language;
  /** Also its id, which the error summary links to. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with what was typed, and what to do about it. */
  readonly fault?: string | undefined;
  /** Every other field says that it is optional. */
  readonly required?: boolean | undefined;
  /** Its hint says when; so it says neither that it is optional nor that it isn't. */
  readonly needed?: "sometimes";
  /** What was typed before: nothing is lost on an error. */
  readonly defaultValue?: string | undefined;
}

/** What ties a control to its label, its hint and its fault, for those who listen. */
interface Ties {
  readonly id: string;
  readonly name: string;
  readonly required?: boolean | undefined;
  readonly defaultValue?: string | undefined;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: true | undefined;
}

/** The label above, the hint under it, then what is wrong, then the control. */
export function Field(props: FieldProps & { control: (ties: Ties) => ReactNode }) {
  const { language, name, label, hint, fault, required, needed, defaultValue } = props;
  const words = catalogueOf(language).forms;
  const hintId = hint === undefined ? [] : [`${name}-hint`];
  const faultId = fault === undefined ? [] : [`${name}-fault`];
  const describedBy = [...hintId, ...faultId].join(" ");
  return (
    <div className={fault === undefined ? "field" : "field faulty"}>
      <label htmlFor={name}>
        {label} {!required && !needed && <span className="quiet">{words.optional}</span>}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p className="fault" id={`${name}-fault`}>
          <span className="hidden">{words.fault}</span> {fault}
        </p>
      )}
      {props.control({
        id: name,
        name,
        required,
        defaultValue,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
        "aria-invalid": fault === undefined ? undefined : true,
      })}
    </div>
  );
}
