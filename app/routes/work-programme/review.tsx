import { movesItems } from "#domain/programme/moves-items.ts";
import type { ProgrammeItemId } from "#domain/values/identifiers.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import type { ProgrammeWork } from "#queries/programme-work.ts";
import type { ProgrammeAgain } from "./act-on-programme.ts";
import { Changes, titleFor } from "./changes.tsx";
import { allTold, NOBODY_TOLD, type Told } from "#domain/registration/broadcast.ts";
import { paths } from "#app/paths.ts";
import { ClashList } from "./clash-list.tsx";
import { nameIn } from "./item-form.tsx";
import type { ReleasePreview } from "./release-preview.ts";

/** What a release changes, what clashes in it, whose seats go, and who is told, before it is done. */
export function Review(props: {
  language: Language;
  work: ProgrammeWork;
  preview: ReleasePreview;
  again: ProgrammeAgain["release"];
  backTo: string;
}) {
  const { language, work, preview, again } = props;
  const words = catalogueOf(language).work.programme.releasing;
  const { changes, reordered, seatsGone, clashes, untold } = preview;
  const nameOf = (id: ProgrammeItemId) => {
    const change = changes.find((each) => each.id === id);
    return change ? titleFor(language, change) : "";
  };
  const [concerned, all] = [preview.concerned ?? NOBODY_TOLD, preview.all ?? NOBODY_TOLD];
  const offersAll = allTold(all) > allTold(concerned);
  const moves = movesItems(changes);
  const tellsAll = offersAll && (again?.tellAll ?? moves);
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
      <ClashList {...{ language, work }} changeAt={(id) => `${props.backTo}?item=${id}`} />
      {clashes.length > 0 && (
        <section className="panel warn" aria-labelledby="chosen-clashes">
          <h2 id="chosen-clashes">{words.chosenClashes}</h2>
          <ul>
            {clashes.map(({ items: [one, other], people }) => (
              <li key={one + other}>
                {words.chosenBoth(people, nameIn(language, work, one), nameIn(language, work, other))}
              </li>
            ))}
          </ul>
          <p>{words.chosenBothText}</p>
        </section>
      )}
      <form method="post" className="form">
        <input type="hidden" name="version" value={work.version} />
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
        {untold !== null ? (
          <p>{words.notTold[untold]}</p>
        ) : (
          <fieldset>
            <legend>{words.receivers}</legend>
            {offersAll && moves && <p className="hint">{words.moves}</p>}
            <label className="choice">
              <input type="radio" name="tell" value="choosers" defaultChecked={!tellsAll} />
              <span>{allTold(concerned) === 0 ? words.none : groups(language, "concerned", concerned)}</span>
            </label>
            {offersAll && (
              <label className="choice">
                <input type="radio" name="tell" value="all" defaultChecked={tellsAll} />
                <span>{words.everybody(groups(language, "all", all))}</span>
              </label>
            )}
            <p className="hint">{words.once}</p>
            {preview.unanswered > 0 && <p className="hint">{words.unanswered(preview.unanswered)}</p>}
            <WithoutAddress {...{ language, slug: work.event.slug, people: preview.withoutAddress }} />
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

/** Each group by its name, and those alone in which somebody is. */
function groups(language: Language, which: "concerned" | "all", { participants, contributors }: Told): string {
  const { and, [which]: words } = catalogueOf(language).work.programme.releasing;
  return [
    ...(participants > 0 ? [words.participants(participants)] : []),
    ...(contributors > 0 ? [words.contributors(contributors)] : []),
  ].join(and);
}

/** Contributors whom no mail reaches. */
function WithoutAddress({ language, slug, people }: { language: Language; slug: string; people: number }) {
  const { told } = catalogueOf(language).work;
  if (people === 0) return null;
  return (
    <p className="hint">
      {told.withoutAddress(people)} <a href={paths.workEvent(language, slug, "contributors")}>{told.where}</a>
    </p>
  );
}
