/** What another has changed while one wrote, beside what one has written oneself. */
export function Theirs(props: { title: string; facts: readonly { readonly label: string; readonly text: string }[] }) {
  if (props.facts.length === 0) return null;
  return (
    <>
      <p>
        <strong>{props.title}</strong>
      </p>
      <ul className="plain-list">
        {props.facts.map(({ label, text }) => (
          <li key={label}>
            {label}: {text === "" ? "–" : text}
          </li>
        ))}
      </ul>
    </>
  );
}
