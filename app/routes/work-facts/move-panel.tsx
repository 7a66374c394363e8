import type { MovedEvent } from "#commands/event/move-event.ts";
import type { EventPlace } from "#domain/event/event-change.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockAlone, day, daySpan } from "#i18n/dates.ts";
import { TextField } from "#ui/text-field.tsx";
import { TypedField } from "#ui/typed-field.tsx";
import { UnbrokenTimes } from "#ui/unbroken-times.tsx";
import { untilText } from "#ui/until-text.ts";
import type { MoveTrouble } from "./act-on-event.ts";
import { MOVE_FIELDS, moveFieldName, type MoveField, type MoveTexts } from "./move-texts.ts";
import { ToldLines } from "./told-lines.tsx";

/** Another day, time or place: what would come of it is shown before it is done. */
export function MovePanel(props: {
  language: Language;
  typed: MoveTexts;
  /** As it stands. */
  now: MoveTexts;
  version: number;
  preview: MovedEvent | null;
  refusal: MoveTrouble | null;
  slug: string;
  /** Contributors without an address. */
  untold: number;
}) {
  const { language, typed, now, version, preview, refusal, slug, untold } = props;
  const { fields, facts, hints } = catalogueOf(language).work.event;
  const words = facts.move;
  const field = (name: MoveField) => ({
    ...{ language, name: moveFieldName(name), label: fields[name], defaultValue: typed[name] },
    required: name === "startsOn",
  });
  return (
    <section className="panel section" aria-labelledby="moving" id="move">
      <h2 id="moving">{words.title}</h2>
      <p>{words.text}</p>
      {refusal !== null && (
        <p className="fault" tabIndex={-1} autoFocus>
          {words.refused[refusal]}
        </p>
      )}
      {preview && <MovePreview {...{ language, slug, untold, moved: preview }} />}
      <form method="post" noValidate>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="seen" value={JSON.stringify(now)} />
        {preview?.changed ? (
          <>
            {MOVE_FIELDS.map((name) => (
              <input key={name} type="hidden" name={moveFieldName(name)} value={typed[name]} />
            ))}
            <div className="row">
              <button type="submit" name="intent" value="move">
                {preview.receivers === 0 ? words.do : words.doAndTell(preview.receivers)}
              </button>
              <button type="submit" name="intent" value="change-move" className="second">
                {words.change}
              </button>
            </div>
          </>
        ) : (
          <>
            <div className="columns narrow">
              <TypedField type="date" {...field("startsOn")} />
              <TypedField type="date" {...field("endsOn")} />
              {/* Browsers' own fields of times go by the browser's language, and ask some for "AM" and "PM". */}
              <TextField {...field("startsAt")} hint={hints.startsAt} />
              <TextField {...field("endsAt")} />
              <TextField {...field("venueName")} />
              <TextField {...field("venueMunicipality")} />
            </div>
            <button type="submit" name="intent" value="show-move" className="second">
              {words.show}
            </button>
          </>
        )}
      </form>
    </section>
  );
}

function MovePreview(props: { language: Language; slug: string; untold: number; moved: MovedEvent }) {
  const { language, slug, untold, moved } = props;
  const words = catalogueOf(language).work.event.facts.move;
  const { before, after, follows, told, changed } = moved;
  const until = (at: Instant) => untilText(language, after.zone, at);
  if (!changed) {
    return (
      <p className="notice" tabIndex={-1} autoFocus>
        {words.unchanged}
      </p>
    );
  }
  return (
    <div className="panel note" role="group" tabIndex={-1} autoFocus aria-labelledby="move-follows">
      <h3 id="move-follows">{words.follows}</h3>
      <dl>
        <dt>{words.from}</dt>
        <dd>
          <UnbrokenTimes text={placeText(language, before)} />
        </dd>
        <dt>{words.to}</dt>
        <dd>
          <UnbrokenTimes text={placeText(language, after)} />
        </dd>
      </dl>
      <ul>
        <ToldLines {...{ language, slug, told, untold, registered: words.told }} />
        {follows.programmeDays > 0 && <li>{words.programme}</li>}
        {follows.receivedFromGone && <li>{words.receivedFrom}</li>}
        {follows.lastDay !== null && <li>{words.lastDay(day(language, follows.lastDay))}</li>}
        {follows.closesAt !== null && <li>{words.closes(until(follows.closesAt))}</li>}
        {follows.cutOffAt !== null && <li>{words.cutOff(until(follows.cutOffAt))}</li>}
        {follows.keptUntil.map((each, index) => (
          <li key={index}>{words.keptUntil(each.name, until(each.until))}</li>
        ))}
        {follows.kept && (
          <li>{words.kept(day(language, follows.kept.needsDeletedOn), day(language, follows.kept.peopleDeletedOn))}</li>
        )}
      </ul>
    </div>
  );
}

function placeText(
  language: Language,
  { startsOn, endsOn, startsAt, endsAt, venueName, venueMunicipality }: EventPlace,
) {
  const time = startsAt === null ? null : clockAlone(language, startsAt, endsAt);
  return [daySpan(language, startsOn, endsOn), time, venueName, venueMunicipality].filter(Boolean).join(", ");
}
