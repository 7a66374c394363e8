import type { OwnRegistration } from "#queries/own-registration.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/**
 * The participant's own calendar address: mailed and shut here, and never shown. Whoever sent the form has this page's
 * link, and the calendar is of all events.
 */
export function OwnCalendar({
  language,
  own,
  sendsMail,
}: {
  language: Language;
  own: OwnRegistration;
  sendsMail: boolean;
}) {
  const words = catalogueOf(language).calendar.own;
  return (
    <details open={own.place.ending !== null}>
      <summary>{words.title}</summary>
      <p id="calendar">{words.text}</p>
      <p>{sendsMail ? (own.hasFeed ? words.mailed : words.willMail)(own.email) : words.noMail}</p>
      {sendsMail && (
        <form method="post">
          <button type="submit" name="intent" value="open-feed" className="second">
            {own.hasFeed ? words.again : words.open}
          </button>
        </form>
      )}
      {own.hasFeed && (
        <form method="post">
          <p>{words.revokeText}</p>
          <button type="submit" name="intent" value="revoke-feed" className="second">
            {words.revoke}
          </button>
        </form>
      )}
    </details>
  );
}
