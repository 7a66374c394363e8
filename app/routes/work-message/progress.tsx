import type { BroadcastProgress } from "#queries/broadcast-progress.ts";
import type { ZoneName } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { moment } from "#i18n/dates.ts";
import { progressWords } from "#ui/progress-words.ts";

/** How far a message has come, and the button that stops it while something is left to stop. */
export function Progress(props: { language: Language; zone: ZoneName; progress: BroadcastProgress }) {
  const { language, zone, progress } = props;
  const words = catalogueOf(language).work.seats.messages;
  const going = progress.state === "spreading" || progress.state === "sending";
  return (
    <section className="panel" id="progress" data-going={going || undefined}>
      <p>
        <span className="badge">{words.states[progress.state]}</span> {moment(language, zone, progress.createdAt)}
      </p>
      <p className="figure">{progressWords(language, progress)}</p>
      <progress max={Math.max(1, progress.receivers)} value={progress.sent} aria-label={words.progress} />
      {going && (
        <>
          <p className="quiet">{words.reload}</p>
          <form method="post" className="row">
            <button type="submit" name="intent" value="stop" className="second danger">
              {words.stop}
            </button>
            <span className="quiet">{words.stopNote}</span>
          </form>
        </>
      )}
    </section>
  );
}
