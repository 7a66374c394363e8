import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { paths } from "#app/paths.ts";
import type { PoolOverview } from "#queries/registration-overview.ts";

/** Ways to take part that may be taken away again, while nobody holds or waits for a seat in them. */
export function CloseModes(props: {
  language: Language;
  slug: string;
  pools: readonly PoolOverview[];
  /** What was tried and could not be done. */
  refused: ParticipationMode | null;
}) {
  const { language, slug, refused } = props;
  const { modes, work } = catalogueOf(language);
  const words = work.event.registration.closing;
  const pools = props.pools.flatMap((pool) => (pool.mode === null ? [] : [{ ...pool, mode: pool.mode }]));
  if (pools.length < 2) return null;
  return (
    <section className="panel section" aria-labelledby="closing-title" id="closing">
      <h2 id="closing-title">{words.title}</h2>
      <p>{words.text}</p>
      {pools.map(({ mode, taken, waiting, kept }) => {
        const inUse = taken > 0 || waiting > 0;
        const people = `${paths.workEvent(language, slug, "people")}?mode=${mode}`;
        return (
          <div key={mode} className="section">
            <h3>{modes[mode]}</h3>
            {inUse ? (
              <p
                className={refused === mode ? "fault" : undefined}
                {...(refused === mode && { tabIndex: -1, autoFocus: true })}
              >
                {words.inUse(taken, waiting)} <a href={people}>{words.people(modes[mode])}</a>
              </p>
            ) : (
              <form method="post">
                {kept > 0 && <p>{words.kept(kept)}</p>}
                <input type="hidden" name="mode" value={mode} />
                <button type="submit" name="intent" value="close-mode" className="second">
                  {words.do[mode]}
                </button>
              </form>
            )}
          </div>
        );
      })}
    </section>
  );
}
