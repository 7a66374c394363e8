import { useContext, type ReactNode } from "react";
import type { SignedInAccount } from "#domain/account/signed-in-account.ts";
import type { Language } from "#domain/values/language.ts";
import type { EventState } from "#domain/event/event.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths, type WorkPart } from "#app/paths.ts";
import { PagePlace } from "./page-place.ts";
import { Mark } from "./page-shell.tsx";
import { Tags } from "./tags.tsx";

/** Pages of the workspace's menu. */
export type WorkPlace = "overview" | "new" | "people" | "organisations" | "account";

/** What stands around every page of the workspace, with the page's own content as the main part. */
export function WorkShell(props: {
  account: SignedInAccount;
  language: Language;
  current: WorkPlace | null;
  children: ReactNode;
}) {
  const { account, language, current } = props;
  const { site, work } = catalogueOf(language);
  const words = work.access.shell;
  const { pathname, otherLanguageHref } = useContext(PagePlace);
  const other = language === "sv" ? "en" : "sv";
  const { may } = account;
  const places: readonly { place: WorkPlace; href: string }[] = [
    { place: "overview", href: paths.work(language) },
    ...(may.create ? [{ place: "new" as const, href: paths.workNew(language) }] : []),
    ...(may.people ? [{ place: "people" as const, href: paths.workPeople(language) }] : []),
    ...(may.register ? [{ place: "organisations" as const, href: paths.workOrganisations(language) }] : []),
  ];
  return (
    <>
      <a className="skip" href="#main">
        {site.skip}
      </a>
      <header className="top work-top no-print">
        <div className="wide">
          <a className="brand" href={paths.work(language)}>
            <Mark />
            {site.name}
          </a>
          <nav aria-label={words.menu}>
            <ul>
              {places.map(({ place, href }) => (
                <li key={place}>
                  <a href={href} aria-current={place === current ? "page" : undefined}>
                    {words.places[place]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <ul className="work-me">
            <li>
              <a href={paths.workAccount(language)} aria-current={current === "account" ? "page" : undefined}>
                {account.name ?? account.email}
              </a>
            </li>
            <li>
              <a href={otherLanguageHref} lang={other} hrefLang={other}>
                {site.otherLanguage}
              </a>
            </li>
            <li>
              <form method="post" action={paths.signOut(language)}>
                <button type="submit" className="link">
                  {words.signOut}
                </button>
              </form>
            </li>
          </ul>
        </div>
      </header>
      <main id="main" className="wide work" tabIndex={-1}>
        {account.waitsForPasskey && current !== "account" && (
          <p className="notice">
            {words.waitsForPasskey} <a href={paths.secondFactor(language, pathname)}>{words.usePasskey}</a>
          </p>
        )}
        {props.children}
      </main>
      <footer className="bottom no-print">
        <div className="wide">
          <nav aria-label={site.about}>
            <ul className="links">
              <li>
                <a href={paths.events(language)}>{words.publicSite}</a>
              </li>
              <li>
                <a href={paths.accessibility(language)}>{site.accessibility}</a>
              </li>
              <li>
                <a href={paths.privacy(language)}>{site.privacy}</a>
              </li>
            </ul>
          </nav>
        </div>
      </footer>
    </>
  );
}

/** What the head of an event's pages is made of; a `WorkEvent` is all of it. */
export interface ShownEvent {
  readonly slug: string;
  readonly title: { readonly language: Language; readonly text: string };
  readonly state: EventState;
  readonly example: boolean;
  readonly may: { readonly change: boolean; readonly names: boolean; readonly share?: boolean };
}

/** The pages of one event: its title above, the tabs that the account may open, and the page's own content. */
export function EventShell(props: {
  account: SignedInAccount;
  language: Language;
  event: ShownEvent;
  current: WorkPart;
  children: ReactNode;
}) {
  const { account, language, event, current } = props;
  const words = catalogueOf(language).work.access.shell;
  const parts = PARTS.filter(({ needs }) => needs === null || event.may[needs]);
  return (
    <WorkShell account={account} language={language} current={null}>
      <div className="work-head">
        <p className="eyebrow">
          <span className="tag plain">{words.states[event.state]}</span>
          <Tags language={language} state="published" example={event.example} />
          {event.state !== "draft" && <a href={paths.event(language, event.slug)}>{words.publicPage}</a>}
        </p>
        <p className="work-title" lang={event.title.language}>
          {event.title.text}
        </p>
        <nav className="tabs no-print" aria-label={words.eventMenu}>
          <ul>
            {parts.map(({ part }) => (
              <li key={part}>
                <a
                  href={paths.workEvent(language, event.slug, part)}
                  aria-current={part === current ? "page" : undefined}
                >
                  {words.parts[part]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {props.children}
    </WorkShell>
  );
}

/** In the order in which an event is worked with, and what one must be allowed for each. */
const PARTS: readonly { readonly part: WorkPart; readonly needs: "change" | "names" | "share" | null }[] = [
  { part: "seats", needs: null },
  { part: "people", needs: "names" },
  { part: "messages", needs: "change" },
  { part: "programme", needs: "change" },
  { part: "registration", needs: "change" },
  { part: "facts", needs: "change" },
  { part: "invited", needs: "change" },
  { part: "contributors", needs: "change" },
  { part: "lists", needs: "names" },
  { part: "import", needs: "change" },
  { part: "sharing", needs: "share" },
  { part: "history", needs: null },
];
