import type { ListPage } from "#domain/event/list-page.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** From a part of a long list to the ones before and after. Nothing where the list is whole. */
export function PageLinks(props: {
  language: Language;
  page: ListPage;
  pathOf: (number: number) => string;
  /** Inside a frame the links stay there, whatever the others do. */
  inFrame?: boolean;
}) {
  const { language, page } = props;
  if (page.of === 1) return null;
  const words = catalogueOf(language).pages;
  const { prev, next } = neighbours(page, props.pathOf);
  const target = props.inFrame ? "_self" : undefined;
  return (
    <nav className="section no-print" aria-label={words.label}>
      <ul className="links">
        {prev !== null && (
          <li>
            <a rel="prev" href={prev} target={target}>
              {words.previous}
            </a>
          </li>
        )}
        <li aria-current="true">{words.place(page.number, page.of)}</li>
        {next !== null && (
          <li>
            <a rel="next" href={next} target={target}>
              {words.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** The addresses of the pages before and after, for a page's head and foot alike. */
export function neighbours({ number, of }: ListPage, pathOf: (number: number) => string) {
  return { prev: number > 1 ? pathOf(number - 1) : null, next: number < of ? pathOf(number + 1) : null };
}

/** "Evenemang, sida 2 av 3": a title that tells which part this is, where there are several. */
export function titleOfPage(language: Language, title: string, page: ListPage): string {
  if (page.of === 1) return title;
  const place = catalogueOf(language).pages.place(page.number, page.of);
  return `${title}, ${place.charAt(0).toLowerCase()}${place.slice(1)}`;
}
