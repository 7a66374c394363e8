import type { PoolOverview, RegistrationOverview } from "#queries/registration-overview.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { dayBeforeMidnight, moment } from "#i18n/dates.ts";
import { ShareBar } from "#ui/share-bar.tsx";
import { FoldingTable } from "#ui/folding-table.tsx";

interface Shown {
  readonly language: Language;
  readonly overview: RegistrationOverview;
}

/** Each way to take part: how many there is room for, how many have it, and how many wait. */
export function ModeSeats({ language, overview }: Shown) {
  const modes = overview.pools.filter(({ mode }) => mode !== null);
  if (modes.length === 0) return null;
  return (
    <div className="columns section">
      {modes.map((pool) => (
        <ModePanel key={pool.id} language={language} pool={pool} />
      ))}
    </div>
  );
}

function ModePanel({ language, pool }: { language: Language; pool: PoolOverview }) {
  const { modes, work } = catalogueOf(language);
  const words = work.seats.modes;
  const { mode, capacity, taken, kept, waiting, offers, left } = pool;
  const number = (count: number) => count.toLocaleString(language);
  const over = capacity === null ? 0 : Math.max(0, taken - capacity);
  const facts: readonly (readonly [keyof typeof words.label, string])[] = [
    ["free", left === null ? words.asMany : number(left)],
    ["waiting", number(waiting)],
    ["offers", number(offers)],
    ...(kept > 0 ? [["kept", number(kept)] as const] : []),
  ];
  return (
    <section className="panel" aria-labelledby={`mode-${mode}`}>
      <h2 id={`mode-${mode}`}>{mode === null ? "" : modes[mode]}</h2>
      <p className="figure">
        {capacity === null ? words.unlimited(number(taken)) : words.taken(number(taken), number(capacity))}
      </p>
      {capacity !== null && <ShareBar part={taken} whole={capacity} held={kept} />}
      {over > 0 && <p className="badge warn">{words.over(over)}</p>}
      <dl className="pairs">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{words.label[label]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Seats that are kept for groups, as long as they are. */
export function KeptSeats({ language, overview }: Shown) {
  const { modes, work } = catalogueOf(language);
  const words = work.seats.allotments;
  if (overview.allotments.length === 0) return null;
  return (
    <FoldingTable
      apart
      caption={words.title}
      columns={[
        { label: words.name },
        { label: words.mode },
        { label: words.taken, number: true },
        { label: words.until },
      ]}
      rows={overview.allotments.map(({ id, name, mode, seats, taken, until, fellBackAt }) => ({
        key: id,
        cells: [
          name,
          mode === null ? "" : modes[mode],
          work.seats.modes.taken(taken.toLocaleString(language), seats.toLocaleString(language)),
          fellBackAt !== null
            ? words.fellBack(moment(language, overview.zone, fellBackAt))
            : until === null
              ? words.untilEvent
              : (dayBeforeMidnight(language, overview.zone, until) ?? moment(language, overview.zone, until)),
        ],
      }))}
    />
  );
}

export function ItemSeats({ language, overview }: Shown) {
  const words = catalogueOf(language).work.seats.items;
  const items = overview.pools.flatMap((pool) => {
    const item = overview.items.find(({ number }) => number === pool.item);
    return item ? [{ ...pool, title: item.title }] : [];
  });
  if (items.length === 0) return null;
  return (
    <FoldingTable
      apart
      caption={words.title}
      columns={[{ label: words.item }, { label: words.taken, number: true }, { label: words.seats, number: true }]}
      rows={items.map(({ id, title, taken, capacity }) => ({
        key: id,
        cells: [
          title,
          taken.toLocaleString(language),
          capacity === null ? catalogueOf(language).work.seats.modes.asMany : capacity.toLocaleString(language),
        ],
      }))}
    />
  );
}
