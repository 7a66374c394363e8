import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import { ErrorPage } from "./error-page.tsx";
import { Mark } from "./page-shell.tsx";

/** What went wrong in the workspace, with the way back into it. Who has signed in is not known where a page fails. */
export function WorkError({ language, status }: { language: Language; status: number }) {
  const { site, work } = catalogueOf(language);
  const words = work.access.shell;
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
              <li>
                <a href={paths.work(language)}>{words.places.overview}</a>
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" className="wide work" tabIndex={-1}>
        <ErrorPage language={language} status={status} inWork />
      </main>
    </>
  );
}
