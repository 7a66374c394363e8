/** A calendar's address: to be opened by the program that is used for calendars, or copied. */
export function CalendarAddress(props: { address: string; words: { open: string; copy: string } }) {
  const { address, words } = props;
  return (
    <>
      <p>
        <a href={webcal(address)}>{words.open}</a>
      </p>
      <p>
        {words.copy}
        <br />
        <code>{address}</code>
      </p>
    </>
  );
}

/** The scheme by which calendars know that they are to subscribe, and not to read once. */
export function webcal(address: string): string {
  return address.replace(/^https?:/, "webcal:");
}
