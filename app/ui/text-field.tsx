import { Field, type FieldProps } from "./field.tsx";

/** One line of text. `autoComplete` lets the browser fill in what it knows of the person (WCAG 1.3.5). */
export function TextField(
  props: FieldProps & {
    type?: "text" | "email";
    autoComplete?: string;
    /** The page opens here. */
    autoFocus?: boolean;
  },
) {
  const { type = "text", autoComplete, autoFocus, ...field } = props;
  return <Field {...field} control={(ties) => <input {...{ type, autoComplete, autoFocus }} {...ties} />} />;
}
