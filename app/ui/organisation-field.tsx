import { catalogueOf } from "#i18n/catalogue.ts";
import { Field, type FieldProps } from "./field.tsx";

/** Typed as people write it; a script brings suggestions from the register to the list when it is first needed. */
export function OrganisationField(props: Omit<FieldProps, "label" | "hint"> & { autoComplete: string }) {
  const { autoComplete, ...field } = props;
  const words = catalogueOf(props.language).registration.form;
  return (
    <Field
      {...field}
      label={words.organisation}
      hint={words.organisationHint}
      control={(ties) => <input type="text" list="organisations" autoComplete={autoComplete} {...ties} />}
    />
  );
}
