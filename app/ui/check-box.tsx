/** One thing to say yes to. Never ticked beforehand by us. */
export function CheckBox(props: { name: string; label: string; checked: boolean; hint?: string }) {
  const { name, label, checked, hint } = props;
  return (
    <label className="choice">
      <input type="checkbox" id={name} name={name} value="yes" defaultChecked={checked} />
      <span>
        {label}
        {hint && (
          <>
            {" "}
            <br />
            <span className="quiet">{hint}</span>
          </>
        )}
      </span>
    </label>
  );
}
