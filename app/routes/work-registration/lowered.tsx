import { loweredValue } from "#domain/registration/lowered-seats.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { LoweredMode } from "./save-settings.ts";

/** What it would mean to have fewer seats than are taken, before it is so. Stands in the form. */
export function Lowered({ language, lowered }: { language: Language; lowered: readonly LoweredMode[] }) {
  const { modes, work } = catalogueOf(language);
  const words = work.event.registration.lowered;
  if (lowered.length === 0) return null;
  return (
    <div className="notice warn" role="group" aria-labelledby="lowered" tabIndex={-1} autoFocus>
      <h2 id="lowered">{words.title}</h2>
      {lowered.map((each) => (
        <div key={each.mode}>
          <input type="hidden" name="lowered" value={loweredValue(each.mode, each)} />
          <p>{words.means(modes[each.mode], each)}</p>
        </div>
      ))}
      <p>{words.else}</p>
      <button type="submit" name="intent" value="lower">
        {words.do}
      </button>
    </div>
  );
}
