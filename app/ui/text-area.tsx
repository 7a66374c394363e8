import { Field, type FieldProps } from "./field.tsx";

/** Several lines of text. Its length is not limited in the browser, which would cut what is pasted without a word. */
export function TextArea(props: FieldProps & { rows: number }) {
  const { rows, ...field } = props;
  return <Field {...field} control={(ties) => <textarea rows={rows} {...ties} />} />;
}
