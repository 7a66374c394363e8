/** Names and codes as programs write them, each with what it means. */
export function Fields(props: { names: readonly (readonly [string, string])[] }) {
  return (
    <dl className="fields">
      {props.names.map(([name, meaning]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
