import { Field, type FieldProps } from "./field.tsx";

/** A field of a kind that browsers help with: a day, a time, a count, an address of the web. */
export function TypedField(
  props: FieldProps & { type: "date" | "time" | "datetime-local" | "number" | "url"; min?: number; list?: string },
) {
  const { type, min, list, ...field } = props;
  return <Field {...field} control={(ties) => <input {...{ type, min, list }} {...ties} />} />;
}

/** One of several, in a list that opens. */
export function SelectField(
  props: FieldProps & { choices: readonly { readonly value: string; readonly label: string }[] },
) {
  const { choices, ...field } = props;
  return (
    <Field
      {...field}
      control={(ties) => (
        <select {...ties}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
