import type { DoorLinkId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import type { ShownDoorLink } from "#queries/door-links.ts";
import type { WorkEvent } from "#queries/work-event.ts";

/** Each link that holds, to be copied or opened, and to be closed. */
export function OpenLinks(props: {
  language: Language;
  event: Pick<WorkEvent, "zone">;
  links: readonly ShownDoorLink[];
  addresses: Readonly<Record<DoorLinkId, string>>;
}) {
  const { language, event, links, addresses } = props;
  const { work: words } = catalogueOf(language).door;
  const at = (when: ShownDoorLink["until"]) => moment(language, event.zone, when);
  return (
    <section className="section" aria-labelledby="open">
      <h2 id="open">{words.open}</h2>
      {links.length === 0 && <p>{words.none}</p>}
      <div className="stack">
        {links.map(({ id, label, madeAt, by, until, tooEarly }) => (
          <div key={id} className="panel">
            <h3>
              <bdi>{label}</bdi> {tooEarly && <span className="badge warn">{words.tooEarly.badge}</span>}
            </h3>
            <p>
              {words.holds(at(until))} <span className="quiet">{words.made(at(madeAt), by ?? "")}</span>
            </p>
            <div className="field">
              <label htmlFor={id}>
                {words.address}
                <span className="hidden">: {label}</span>
              </label>
              <input id={id} readOnly value={addresses[id]} />
            </div>
            <div className="row">
              <a href={addresses[id]}>
                {words.tryIt}
                <span className="hidden">: {label}</span>
              </a>
              <form method="post">
                <input type="hidden" name="link" value={id} />
                <button type="submit" name="intent" value="close" className="second">
                  {words.close}
                  <span className="hidden">: {label}</span>
                </button>
              </form>
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
