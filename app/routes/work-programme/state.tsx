import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import type { ProgrammeWork } from "#queries/programme-work.ts";

/** Whether all that stands here is what everybody sees; if not, how to release it, or to give it up. */
export function ProgrammeState(props: { language: Language; work: ProgrammeWork; reviewAt: string }) {
  const { language, work } = props;
  const words = catalogueOf(language).work.programme;
  const { event, changes, reordered, latest, wasPublished, version } = work;
  const pending = changes.length > 0 || reordered;
  if (!wasPublished || !pending) return <p>{wasPublished ? words.released : words.unpublished}</p>;
  const when = latest && moment(language, event.zone, latest.at);
  return (
    <section className="panel warn" aria-labelledby="pending">
      <h2 id="pending">{changes.length === 0 ? words.pendingOrder : words.pending(changes.length)}</h2>
      <p>{words.pendingText}</p>
      {latest && when !== null && (
        <p className="quiet">{latest.by === null ? words.latestUnknown(when) : words.latest(latest.by, when)}</p>
      )}
      <p>
        <a className="button" href={props.reviewAt}>
          {words.review}
        </a>
      </p>
      <details>
        <summary>{words.discard}</summary>
        <p>{words.discardText(Math.max(changes.length, 1))}</p>
        <form method="post">
          <input type="hidden" name="version" value={version} />
          <button type="submit" name="intent" value="discard" className="second danger">
            {words.discard}
          </button>
        </form>
      </details>
    </section>
  );
}
