/** The one act of a form, in words that say what it does. */
export function Button(props: { children: string }) {
  return <button type="submit">{props.children}</button>;
}
