/** A calendar's address: to be opened by the program that is used for calendars, or copied. */
export function CalendarAddress(props: { address: string; words: { open: string; copy: string } }) {
  const { address, words } = props;
  return (
    <>
      <p>
        <a href={address.replace(/^https?:/, "webcal:")}>{words.open}</a>
      </p>
      <p>
        {words.copy}
        <br />
        <code>{address}</code>
      </p>
    </>
  );
}
