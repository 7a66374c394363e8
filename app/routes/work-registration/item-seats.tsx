import { loweredValue } from "#domain/registration/lowered-seats.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { RegistrationOverview } from "#queries/registration-overview.ts";
import { Theirs } from "#ui/theirs.tsx";
import { TypedField } from "#ui/typed-field.tsx";
import { itemPool } from "./item-pool.ts";
import type { ItemsAgain } from "./save-items.ts";

/** Programme items with seats of their own, which are chosen in the form. */
export function ItemSeats(props: {
  language: Language;
  overview: Pick<RegistrationOverview, "items" | "pools">;
  again: ItemsAgain | null;
}) {
  const { language, overview, again } = props;
  const { items: words, itemSeats, theirs, lowered: lowering } = catalogueOf(language).work.event.registration;
  if (overview.items.length === 0) return null;
  const items = overview.items.map(({ id, title }) => {
    const pool = itemPool(overview, id);
    return { id, title, label: words.seats(title), own: pool !== undefined, stands: String(pool?.capacity ?? "") };
  });
  const { typed = {}, fault = null, lowered = [], chosen = null } = again ?? {};
  const withSeats = items.filter(({ own }) => own);
  return (
    <section className="panel section" aria-labelledby="items-title" id="items">
      <h2 id="items-title">{words.title}</h2>
      <p>{words.text}</p>
      {fault !== null && (
        <div className="notice warn" role="group" tabIndex={-1} autoFocus>
          <p>{words[fault]}</p>
          {fault === "changedMeanwhile" && (
            <Theirs
              title={theirs}
              facts={items
                .filter(({ id, stands }) => (typed[id] ?? stands) !== stands)
                .map(({ label, stands: text }) => ({ label, text }))}
            />
          )}
        </div>
      )}
      {chosen && (
        <p className="fault" tabIndex={-1} autoFocus>
          {itemSeats.chosen(chosen.title, chosen.seats, chosen.wishes)}
        </p>
      )}
      <details open={again !== null || withSeats.length > 0}>
        <summary>{words.title}</summary>
        <form method="post" noValidate>
          {/* Enter in a field presses the first button of a form: it saves, and agrees to nothing. */}
          <button type="submit" name="intent" value="items" className="hidden" tabIndex={-1} aria-hidden="true" />
          {lowered.length > 0 && (
            <div className="notice warn" role="group" aria-labelledby="lowered-items" tabIndex={-1} autoFocus>
              <h3 id="lowered-items">{lowering.title}</h3>
              {lowered.map((each) => (
                <div key={each.id}>
                  <input type="hidden" name="lowered" value={loweredValue(each.id, each)} />
                  <p>{lowering.means(each.title, each)}</p>
                </div>
              ))}
              <p>{lowering.else}</p>
              <button type="submit" name="intent" value="lower-items">
                {lowering.do}
              </button>
            </div>
          )}
          {items.map(({ id, label, own, stands }) => (
            <div key={id}>
              <input type="hidden" name={`seen-${id}`} value={stands} />
              <TypedField
                type="number"
                min={0}
                {...{ language, name: `seats-${id}`, label, hint: own ? itemSeats.unlimited : itemSeats.everybody }}
                defaultValue={typed[id] ?? stands}
              />
            </div>
          ))}
          <button type="submit" name="intent" value="items" className="second">
            {words.save}
          </button>
        </form>
        {withSeats.length > 0 && <p>{itemSeats.removeText}</p>}
        {withSeats.map(({ id, title }) => (
          <form key={id} method="post" className="row">
            <input type="hidden" name="item" value={id} />
            <button
              type="submit"
              name="intent"
              value="remove-seats"
              className="second"
              aria-label={itemSeats.removeThis(title)}
            >
              {itemSeats.remove}: {title}
            </button>
          </form>
        ))}
      </details>
    </section>
  );
}
