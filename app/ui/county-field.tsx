import { COUNTIES } from "#domain/organisation/counties.ts";
import { WHOLE_COUNTRY } from "#domain/registration/sent-person.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { Field, type FieldProps } from "./field.tsx";

/** "Län där du arbetar": of those whose organisation has no single county (DOMAIN: Organisations and places). */
export function CountyField(
  props: Omit<FieldProps, "label" | "hint" | "required"> & {
    /** Somebody fills it in for somebody else. */
    forOther?: true;
  },
) {
  const { forOther, ...field } = props;
  const words = catalogueOf(props.language).registration.form;
  return (
    <Field
      {...field}
      label={forOther ? words.countyOfOther : words.county}
      hint={forOther ? words.countyOfOtherHint : words.countyHint}
      needed="sometimes"
      control={(ties) => (
        <select {...ties}>
          <option value="">{words.noCounty}</option>
          {COUNTIES.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
          <option value={WHOLE_COUNTRY}>{words.wholeCountry}</option>
        </select>
      )}
    />
  );
}
