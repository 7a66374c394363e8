import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { RegistrationOverview } from "#queries/registration-overview.ts";
import { TypedField } from "#ui/typed-field.tsx";

/** Programme items with seats of their own, which are chosen in the form. */
export function ItemSeats(props: {
  language: Language;
  overview: Pick<RegistrationOverview, "items" | "pools">;
  fault: string | null;
}) {
  const { language, overview, fault } = props;
  const words = catalogueOf(language).work.event.registration.items;
  if (overview.items.length === 0) return null;
  return (
    <section className="panel section" aria-labelledby="items-title" id="items">
      <h2 id="items-title">{words.title}</h2>
      <p>{words.text}</p>
      {fault !== null && (
        <p className="fault" tabIndex={-1} autoFocus>
          {fault}
        </p>
      )}
      <details open={fault !== null || overview.pools.some(({ item }) => item !== null)}>
        <summary>{words.title}</summary>
        <form method="post" noValidate>
          {overview.items.map(({ id, number, title }) => {
            const pool = overview.pools.find(({ item }) => item === number);
            return (
              <TypedField
                key={id}
                type="number"
                min={0}
                {...{ language, name: `seats-${id}`, label: words.seats(title) }}
                defaultValue={pool ? String(pool.capacity ?? "") : ""}
              />
            );
          })}
          <button type="submit" name="intent" value="items" className="second">
            {words.save}
          </button>
        </form>
      </details>
    </section>
  );
}
