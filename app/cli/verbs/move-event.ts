import { moveEvent, type MovedEvent, type MoveEventRefusal } from "#commands/event/move-event.ts";
import type { EventPlace } from "#domain/event/event-change.ts";
import type { EventMove } from "#domain/event/event-move.ts";
import { ok, type Result } from "#domain/result.ts";
import type { Instant } from "#domain/values/instant.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { clockAlone, day, daySpan, moment } from "#i18n/dates.ts";
import { eventPlace } from "#queries/event-place.ts";
import { answerMessages, dateOption, misused, timeOption } from "../message-arguments.ts";
import { argumentsOf, orNone, textOption } from "../registration-arguments.ts";
import type { Call, Verb } from "../verb.ts";
import { sayTold } from "../say-told.ts";

const OPTIONS = ["date", "end-date", "starts", "ends", "venue", "municipality", "version"];

export const moveEventVerb: Verb = {
  name: "move-event",
  usage: [
    "ADDRESS [--date YYYY-MM-DD] [--end-date YYYY-MM-DD] [--starts HH:MM|none] [--ends HH:MM|none]",
    "[--venue TEXT|none] [--municipality NAME|none] [--version N] [--preview]",
  ].join(" "),
  summary: (words) => words.cli.messages.summaries.moveEvent,
  options: {
    ...Object.fromEntries(OPTIONS.map((name) => [name, { type: "string" as const }])),
    preview: { type: "boolean" },
  },
  run: (call) =>
    answerMessages(
      call,
      async (): Promise<Result<Outcome, MoveEventRefusal>> => {
        const [slug = ""] = argumentsOf(call.positionals, 1);
        const move = moveOf(call.options);
        const version = versionOption(call.options["version"]);
        const ctx = await call.openContext();
        if (Object.keys(call.options).length === 0) {
          const found = await eventPlace(ctx, slug);
          return found.ok ? ok({ shown: found.value }) : found;
        }
        const preview = call.options["preview"] === true;
        const moved = await moveEvent(ctx, { slug, move, preview, ...(version !== undefined && { version }) });
        if (!moved.ok) return moved;
        return ok({ moved: moved.value });
      },
      (result) => {
        if ("shown" in result) {
          showPlace(call, result.shown.place, result.shown.version);
          return { ...result.shown.place, version: result.shown.version };
        }
        const { moved } = result;
        sayMoved(call, moved);
        if (call.options["preview"] === true) call.say(call.words.cli.messages.previewed);
        const { changed, before, after, version, receivers, told } = moved;
        return { changed, before, after, version, receivers, told };
      },
    ),
};

type Outcome =
  | { readonly shown: { readonly place: EventPlace; readonly version: number } }
  | { readonly moved: MovedEvent };

function moveOf(options: Call["options"]): EventMove {
  const move = {
    startsOn: dateOption(options["date"]),
    endsOn: dateOption(options["end-date"]),
    startsAt: timeOption(options["starts"]),
    endsAt: timeOption(options["ends"]),
    venueName: orNone(options["venue"], textOption),
    venueMunicipality: orNone(options["municipality"], textOption),
  };
  return Object.fromEntries(Object.entries(move).filter(([, value]) => value !== undefined));
}

function versionOption(text: string | boolean | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,9}$/.test(String(text)) ? Number(text) : misused("version");
}

function showPlace({ say, language, words }: Call, place: EventPlace, version: number): void {
  const { place: said } = words.cli.messages;
  say(said.when(when(language, place)));
  say(said.where(where(language, place)));
  say(said.version(version));
}

function sayMoved({ say, language, words }: Call, moved: MovedEvent): void {
  const { changed, before, after, follows } = moved;
  const { place } = words.cli.messages;
  if (!changed) return say(place.unchanged);
  const whole = (one: EventPlace) => `${when(language, one)}, ${where(language, one)}`;
  const at = (instant: Instant) => moment(language, after.zone, instant);
  say(place.changed(whole(before), whole(after)));
  if (follows.programmeDays > 0) say(place.programme);
  if (follows.receivedFromGone) say(place.receivedFromGone);
  if (follows.lastDay !== null) say(place.lastDay(day(language, follows.lastDay)));
  if (follows.closesAt !== null) say(place.closes(at(follows.closesAt)));
  if (follows.cutOffAt !== null) say(place.cutOff(at(follows.cutOffAt)));
  for (const { name, until } of follows.keptUntil) say(place.keptUntil(name, at(until)));
  if (follows.kept) {
    say(place.kept(day(language, follows.kept.needsDeletedOn), day(language, follows.kept.peopleDeletedOn)));
  }
  sayTold({ say, words }, moved);
}

function when(language: Language, { startsOn, endsOn, startsAt, endsAt }: EventPlace): string {
  const days = startsOn === endsOn ? day(language, startsOn) : daySpan(language, startsOn, endsOn);
  return startsAt === null ? days : `${days}, ${clockAlone(language, startsAt, endsAt)}`;
}

function where(language: Language, { venueName, venueMunicipality }: EventPlace): string {
  const parts = [venueName, venueMunicipality].filter((part) => part !== null);
  return parts.join(", ") || catalogueOf(language).cli.messages.place.nowhere;
}
