import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { RegistrationOverview } from "#queries/registration-overview.ts";
import { Theirs } from "#ui/theirs.tsx";
import { TypedField } from "#ui/typed-field.tsx";

/** Programme items with seats of their own, which are chosen in the form. */
export function ItemSeats(props: {
  language: Language;
  overview: Pick<RegistrationOverview, "items" | "pools">;
  /** By the item's id, where it was to be others than those that stand. */
  typed: Readonly<Record<string, string>>;
  fault: "malformed" | "changedMeanwhile" | null;
}) {
  const { language, overview, typed, fault } = props;
  const { items: words, theirs } = catalogueOf(language).work.event.registration;
  if (overview.items.length === 0) return null;
  const items = overview.items.map(({ id, number, title }) => {
    const pool = overview.pools.find(({ item }) => item === number);
    return { id, label: words.seats(title), stands: pool ? String(pool.capacity ?? "") : "" };
  });
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
      <details open={fault !== null || overview.pools.some(({ item }) => item !== null)}>
        <summary>{words.title}</summary>
        <form method="post" noValidate>
          {items.map(({ id, label, stands }) => (
            <div key={id}>
              <input type="hidden" name={`seen-${id}`} value={stands} />
              <TypedField
                type="number"
                min={0}
                {...{ language, name: `seats-${id}`, label }}
                defaultValue={typed[id] ?? stands}
              />
            </div>
          ))}
          <button type="submit" name="intent" value="items" className="second">
            {words.save}
          </button>
        </form>
      </details>
    </section>
  );
}
