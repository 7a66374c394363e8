import type { ListPage } from "#domain/event/list-page.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** To the pages before and after, by buttons of the list's form, which takes the ticks of this page along. */
export function PageButtons({ language, page: { number, of } }: { language: Language; page: ListPage }) {
  if (of === 1) return null;
  const words = catalogueOf(language).pages;
  const button = (to: number, label: string) => (
    <li>
      <button type="submit" name="page" value={to} className="second">
        {label}
      </button>
    </li>
  );
  return (
    <nav className="section no-print" aria-label={words.label}>
      <ul className="links">
        {number > 1 && button(number - 1, words.previous)}
        <li aria-current="true">{words.place(number, of)}</li>
        {number < of && button(number + 1, words.next)}
      </ul>
    </nav>
  );
}
