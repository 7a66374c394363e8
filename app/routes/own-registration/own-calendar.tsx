import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { CalendarAddress } from "#ui/calendar-address.tsx";

/** The participant's own calendar address: made, shown and shut here. */
export function OwnCalendar(props: { language: Language; address: string | null }) {
  const { language, address } = props;
  const words = catalogueOf(language).calendar.own;
  return (
    <section className="section prose" aria-labelledby="calendar">
      <h2 id="calendar">{words.title}</h2>
      <p>{words.text}</p>
      {address === null ? (
        <form method="post">
          <button type="submit" name="intent" value="open-feed">
            {words.open}
          </button>
        </form>
      ) : (
        <>
          <CalendarAddress address={address} words={{ open: words.subscribe, copy: words.opened }} />
          <p>
            <a href={`${paths.subscribing(language)}#how`}>{words.how}</a>
          </p>
          <form method="post">
            <p>{words.revokeText}</p>
            <button type="submit" name="intent" value="revoke-feed" className="second">
              {words.revoke}
            </button>
          </form>
        </>
      )}
    </section>
  );
}
