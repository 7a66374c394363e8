import type { ProgrammeItemId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { ProgrammeAgain } from "./act-on-programme.ts";
import { Changes, titleFor } from "./changes.tsx";
import type { ReleasePreview } from "./release-preview.ts";

/** What a release changes, whose seats go, and who is told, before it is done. */
export function Review(props: {
  language: Language;
  version: number;
  preview: ReleasePreview;
  again: ProgrammeAgain["release"];
  backTo: string;
}) {
  const { language, version, preview, again } = props;
  const words = catalogueOf(language).work.programme.releasing;
  const { changes, reordered, seatsGone, choosers, all } = preview;
  const nameOf = (id: ProgrammeItemId) => {
    const change = changes.find((each) => each.id === id);
    return change ? titleFor(language, change) : "";
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p>
        <a href={props.backTo}>{words.back}</a>
      </p>
      <section aria-labelledby="changes" className="section">
        <h2 id="changes">{words.changes}</h2>
        <Changes {...{ language, changes, reordered }} />
      </section>
      <form method="post" className="form">
        <input type="hidden" name="version" value={version} />
        {seatsGone.length > 0 && (
          <section className="panel warn" aria-labelledby="seats-gone">
            <h2 id="seats-gone">{words.seats}</h2>
            <ul>
              {seatsGone.map(({ itemId, seats, wishes }) => (
                <li key={itemId}>{words.seatsGone(nameOf(itemId), seats, wishes)}</li>
              ))}
            </ul>
            <p>{words.seatsText}</p>
            {again && (
              <p className="fault" id="seats-fault">
                {again.fault}
              </p>
            )}
            <label className="choice">
              <input
                type="checkbox"
                id="seats"
                name="seats"
                value="yes"
                aria-describedby={again ? "seats-fault" : undefined}
              />
              <span>{words.seatsMayGo}</span>
            </label>
          </section>
        )}
        {all === null ? (
          <p>{words.notTold}</p>
        ) : (
          <fieldset>
            <legend>{words.receivers}</legend>
            <label className="choice">
              <input type="radio" name="tell" value="choosers" defaultChecked={!again?.tellAll} />
              <span>{choosers === null || choosers === 0 ? words.none : words.choosers(choosers)}</span>
            </label>
            {all > (choosers ?? 0) && (
              <label className="choice">
                <input type="radio" name="tell" value="all" defaultChecked={again?.tellAll ?? false} />
                <span>{words.all(all)}</span>
              </label>
            )}
            <p className="hint">{words.once}</p>
          </fieldset>
        )}
        <p>
          <button type="submit" name="intent" value="release">
            {words.release}
          </button>
        </p>
      </form>
    </>
  );
}
