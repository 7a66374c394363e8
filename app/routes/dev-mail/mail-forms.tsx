import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { CalendarEntry } from "./calendar-entry.tsx";
import { LANGUAGE } from "./mailbox.ts";

interface Forms {
  readonly subject: string;
  readonly text: string;
  /** The address of its HTML; null where it has none. */
  readonly htmlPath: string | null;
  readonly calendar: string | null;
  readonly written: Language;
}

/** A mail in each of its forms: as HTML, what a calendar makes of it, and as text. */
export function MailForms({ subject, text, htmlPath, calendar, written }: Forms) {
  const words = catalogueOf(LANGUAGE).caughtMail;
  const lang = written === LANGUAGE ? undefined : written;
  return (
    <>
      <h1 lang={lang}>{subject}</h1>
      {htmlPath !== null && (
        <>
          <h2 className="section">{words.html}</h2>
          {/* Neither scripts nor forms, and no way out but a window of the reader's own. */}
          <iframe
            className="wide"
            src={htmlPath}
            title={words.htmlOf(subject)}
            height={900}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
          <p>
            <a href={htmlPath}>{words.htmlAlone}</a>
          </p>
        </>
      )}
      {calendar !== null && <CalendarEntry source={calendar} written={written} />}
      <h2 className="section">{words.text}</h2>
      <pre lang={lang}>{linked(text)}</pre>
    </>
  );
}

/** Every address of the web in the text becomes a link; nothing else of it is more than text. */
function linked(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, index) =>
    index % 2 === 1 ? (
      <a key={index} href={piece}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
