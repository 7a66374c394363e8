import type { ReactNode } from "react";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";

/** What stands around every page: the way past the menu, the menu, the other language, the foot. */
export function PageShell(props: {
  language: Language;
  /** The same page in the other language; the list of events where it has none. */
  otherLanguageHref: string;
  /** The page of the menu that this is. */
  at: "events" | "archive" | null;
  children: ReactNode;
}) {
  const { language } = props;
  const words = catalogueOf(language).site;
  const other = language === "sv" ? "en" : "sv";
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="top">
        <div className="wide">
          <a className="brand" href={paths.events(language)}>
            <Mark />
            {words.name}
          </a>
          <nav aria-label={words.main}>
            <ul>
              <li>
                <a href={paths.events(language)} aria-current={props.at === "events" ? "page" : undefined}>
                  {words.events}
                </a>
              </li>
              <li>
                <a href={paths.archive(language)} aria-current={props.at === "archive" ? "page" : undefined}>
                  {words.archive}
                </a>
              </li>
              <li>
                <a href={props.otherLanguageHref} lang={other} hrefLang={other}>
                  {words.otherLanguage}
                </a>
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" className="wide" tabIndex={-1}>
        {props.children}
      </main>
      <footer className="bottom">
        <div className="wide">
          <p>{words.footer}</p>
          <nav aria-label={words.about}>
            <ul className="links">
              <li>
                <a href={paths.accessibility(language)}>{words.accessibility}</a>
              </li>
              <li>
                <a href={paths.privacy(language)}>{words.privacy}</a>
              </li>
              <li>
                <a href={paths.api(language)}>{catalogueOf(language).openData.title}</a>
              </li>
              <li>
                <a href={paths.signIn(language)}>{words.signIn}</a>
              </li>
            </ul>
          </nav>
        </div>
      </footer>
    </>
  );
}

/** Six who gather around one. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="4" />
      <circle cx="12" cy="3" r="2.2" />
      <circle cx="12" cy="21" r="2.2" />
      <circle cx="4.2" cy="7.5" r="2.2" />
      <circle cx="19.8" cy="7.5" r="2.2" />
      <circle cx="4.2" cy="16.5" r="2.2" />
      <circle cx="19.8" cy="16.5" r="2.2" />
    </svg>
  );
}
