/** How much of a whole, drawn: what it says stands in words or numbers beside it. */
export function ShareBar(props: { part: number; whole: number; held?: number }) {
  const { part, whole, held = 0 } = props;
  const most = Math.max(whole, part + held, 1);
  const width = (of: number) => (of / most) * 100;
  const over = Math.max(0, part - whole);
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="whole" width="100" height="10" />
      <rect className="part" width={width(part - over)} height="10" />
      {over > 0 && <rect className="over" x={width(part - over)} width={width(over)} height="10" />}
      {held > 0 && <rect className="held" x={width(part)} width={width(held)} height="10" />}
    </svg>
  );
}
