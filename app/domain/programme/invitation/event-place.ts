import type { DraftMode } from "./draft-event.ts";
import { findDates, leadingWeekday } from "./find-dates.ts";
import { findTimes } from "./find-times.ts";
import type { MarkedLine } from "./mark-lines.ts";
import { type Fact, sentencesOf, valuesOf } from "./gather-facts.ts";
import type { Line } from "./read-lines.ts";
import { ownSentencesOf } from "./other-events.ts";
import { isKnownName } from "./person-name.ts";
import { isProse } from "./is-prose.ts";
import { readPeople } from "./read-people.ts";

const DIGITAL_PLACE =
  /^(?:endast |helt |enbart |via )?(?:digital\p{L}*|online|webb?inari\p{L}*|(?:microsoft )?teams\p{L}*|zoom\p{L}*|länk|skype|webben|distans|videolänk|videomöte|på distans|webbsänd\p{L}*)(?!\p{L})/iu;
const DIGITAL_TAIL =
  /[\s,;(/–-]+(?:(?:och|eller|samt|alternativt|men|även|också|alt\.?|med möjlighet|som även|eller via|samt via|resp\.?|respektive)\s+)*(?:att\s|delta\s|vara med\s|kan\s|går\s|till\s)*(?:digital\p{L}*|online|via (?:teams|zoom|länk|webb|video)\p{L}*|på distans|teams|zoom|webbsänd\p{L}*|livesänd\p{L}*|streama\p{L}*).*$/iu;
const DIGITAL =
  /(?:delta\p{L}*|vara med|följ\p{L}*|med(?:verka)?|möjligt|sänds|medverkan)[^.]{0,50}(?:digitalt|online|på distans|via (?:teams|zoom|länk|webb))|digitalt (?:via|på|deltagande|möte|seminarium)|(?:digital|digitala) (?:möte\p{L}*|länk|sändning|medverkan|deltag\p{L}*|plats\p{L}*|träff\p{L}*|konferens|utbildning|föreläsning|frukost\p{L}*|lunch\p{L}*|nätverks\p{L}*|seminari\p{L}*|informations\p{L}*|kunskaps\p{L}*)|webb?inari|(?<!\p{L})(?:teams|zoom|skype)(?!\p{L})|livesänd|direktsänd|streama|webbsänd|hybrid|(?:^|[,;–-]\s|(?:och|eller|samt|alternativt)\s)digitalt\.?$|(?:på plats|fysiskt) (?:eller|och|samt) (?:digitalt|online|via|på distans)|digitalt (?:eller|och|samt) (?:på plats|fysiskt)|videolänk|mötet (?:är|hålls|sker) digitalt|sker digitalt|hålls digitalt/iu;
const NOT_DIGITAL =
  /(?:sänds inte|inte (?:att )?(?:sändas|delta digitalt|möjligt att delta digitalt|sändas|streamas|livesändas)|ingen (?:digital|livesändning|streaming)|kommer inte att (?:sändas|streamas|livesändas|filmas)|går inte att (?:följa|delta)|ej digitalt|streamas inte|inte digitalt|endast på plats|endast fysiskt)/iu;
const ON_SITE =
  /(?:delta\p{L}*|vara med|närvara|ses|träffas) (?:fysiskt|på plats)|på plats (?:eller|och|samt) (?:digitalt|online|via)|(?:eller|och|samt) på plats|fysisk(?:a|t)? (?:plats\p{L}*|träff|möte|konferens|deltag\p{L}*)|hybrid|på plats i \p{Lu}|(?:endast|enbart) (?:på plats|fysiskt)/iu;
const PLACED =
  /(?:[Vv]i (?:ses|träffas|möts|samlas)|äger rum|hålls|genomförs|arrangeras|[Vv]älkommen|[Vv]älkomna)\s(?:(?:den|till)\s[^.,]{3,40}\s)?(?:på|i|till)\s(\p{Lu}[^.!?;:]{3,120})/u;

/** What is said behind a place of how to get there and in. */
const ASIDE_OF_PLACE =
  /^(?:anmäl|ta|tag|gå|följ|åk|kom|använd|ring|välj|se|ladda|hitta|parkera|meddela|legitimera|lunch\p{L}*|kaffe|fika|registrering|insläpp|buss\p{L}*|tåg|spårvagn|först|platser\p{L}*|antal\p{L}*|begränsa\p{L}*|karta|vägbeskrivning)(?!\p{L})|(?<!\p{L})(?:det|går|parkering\p{L}*|fysisk\p{L}*|ingång\p{L}*|entré\p{L}*|receptionen)(?!\p{L})/iu;

/** Lines without a label that stand together with the event's date: "Garvaren, Ljungby". */
export function placeBesideDate(
  loose: readonly MarkedLine[],
  date: Line | null,
  taken: readonly Line[],
): string | null {
  const at = date === null || isProse(date.text) ? -1 : loose.findIndex(({ line }) => line === date);
  for (const step of at === -1 ? [] : [1, 2, -1]) {
    const beside = loose[at + step];
    const between = loose[at + (step > 0 ? step : 0)];
    if (!beside || !between || ((between.line.gap || step === -1) && step !== 1) || taken.includes(beside.line))
      continue;
    const { text } = beside.line;
    if (beside.line.bullet || (beside.timed ?? beside.label ?? beside.day) || findDates(beside.line.text).length > 0)
      continue;
    if (
      between.line.gap &&
      !/(?:,|hotell|huset|salen|hus|arena|center|konferens|slott|kyrka|skola|gatan|torget|lokal|rådhus|museet|teatern?)/iu.test(
        text,
      )
    )
      continue;
    if (
      /^\p{Lu}/u.test(text) &&
      text.length <= 80 &&
      !isProse(text) &&
      !/[.!?:]$|@|www|http/.test(text) &&
      !namesPeople(text)
    )
      return text;
  }
  return null;
}

/** Known names, or a role, beside it; "Clarion Hotel Gillet, Uppsala" is built as a name with its workplace, too. */
function namesPeople(text: string): boolean {
  const people = readPeople(text);
  return people?.speakers.some(({ name, role }) => role !== null || isKnownName(name)) ?? false;
}

/** The place only: without what is said about taking part digitally. */
export function eventVenue(
  facts: readonly Fact[],
  whenLine: string | null,
  neighbour: string | null,
  sentences: readonly string[],
): string | null {
  for (const fact of facts) {
    if (fact.field !== "venue" && fact.field !== "date-and-venue") continue;
    const value = fact.values
      .map((one) => (fact.field === "venue" ? one : withoutWhen(one)))
      .filter((one) => one !== "")
      .join(", ");
    const place = placeIn(value);
    if (place !== null) return place;
  }
  if (whenLine !== null) {
    const rest = withoutWhen(whenLine);
    if (
      /^\p{Lu}/u.test(rest) &&
      rest.length <= 90 &&
      !isProse(rest) &&
      !/registrering|kaffe|fika|anmäl/iu.test(rest) &&
      placeIn(rest) !== null
    )
      return placeIn(rest);
  }
  if (neighbour !== null && placeIn(neighbour) !== null) return placeIn(neighbour);
  for (const sentence of sentences) {
    const at = findTimes(sentence).at(0);
    const told =
      at && findDates(sentence).length > 0
        ? /^,?\s(?:i|på)\s(\p{Lu}[^.!?;:()]{3,80})/u.exec(sentence.slice(at.index + at.length))
        : null;
    const match = told ?? PLACED.exec(sentence);
    const place = match && placeIn(withoutWhen(match[1] ?? ""));
    if (place) return place;
  }
  return null;
}

function placeIn(value: string): string | null {
  const onSite =
    /(?:på plats|fysiskt) (?:i|på|hos) (\p{Lu}[^.;]{2,90}?)(?=\s(?:eller|och|samt)\s(?:digital|online|via)|[.;]|$)/u.exec(
      value,
    );
  if (DIGITAL_PLACE.test(value)) return onSite?.[1]?.trim() ?? null;
  const kept = sentencesOf(onSite && value.startsWith(onSite[0]) ? (onSite[1] ?? value) : value).filter(
    (sentence, index) =>
      index === 0 || (!DIGITAL.test(sentence) && !isProse(sentence) && !ASIDE_OF_PLACE.test(sentence)),
  );
  const place = kept
    .join(" ")
    .replace(DIGITAL_TAIL, "")
    .replace(/[\s,;.(]+$/u, "")
    .replace(/^(?:i|på)\s(?=\p{Lu})/u, "")
    .trim();
  return place === "" || /^(?:meddelas|anges|se |kommer|tba)/iu.test(place) ? null : place;
}

/** What remains of a line when date and time are taken away. */
export function withoutWhen(text: string): string {
  let rest = text
    .replace(/\([^()]*(?:registrering|kaffe|fika|frukost|insläpp|samling)[^()]*\)/giu, "")
    .replace(/^(?:tillfälle|dag|träff|datum|tid|plats)\s?\d{0,2}\s?[:–-]\s*/iu, "");
  for (const { index, length } of [...findDates(rest)].reverse())
    rest = rest.slice(0, index) + rest.slice(index + length);
  const weekday = leadingWeekday(rest.trim());
  if (weekday) rest = rest.trim().slice(weekday.length);
  for (const { index, length } of [...findTimes(rest)].reverse())
    rest = rest.slice(0, index) + rest.slice(index + length);
  return rest
    .replace(/(?<!\p{L})(?:kl|klockan?)(?!\p{L})\.?/giu, "")
    .replace(/^[\s,.;:|·•()–-]+(?:i |på )?|[\s,.;:|·•(–-]+$/gu, "")
    .replace(/\s+,/g, ",")
    .replace(/\s(?:19|20)\d{2}$/, "")
    .replace(/^(?:den|i|på)\s/iu, "")
    .trim();
}

/** "Anmäl dig via länk" tells where the form is. */
function withoutLinkToRegister(sentence: string): string {
  return /(?<!\p{L})(?:för)?anmäl/iu.test(sentence) ? sentence.replace(/via (?:länk|webb)\p{L}*/giu, "") : sentence;
}

/** How one can take part, from what is said outside the programme's items. */
export function eventModes(
  texts: readonly string[],
  facts: readonly Fact[],
  venue: string | null,
): readonly DraftMode[] {
  const told = texts.flatMap(ownSentencesOf);
  const places = valuesOf(facts, "venue", "mode", "date-and-venue");
  const refused = told.some((sentence) => NOT_DIGITAL.test(sentence));
  const digital =
    !refused &&
    (told.some((sentence) => DIGITAL.test(withoutLinkToRegister(sentence))) ||
      places.some((place) => DIGITAL_PLACE.test(place)) ||
      valuesOf(facts, "mode").some((value) => /digital|online|länk/iu.test(value)));
  const onSite =
    venue !== null ||
    told.some((sentence) => ON_SITE.test(sentence)) ||
    valuesOf(facts, "mode").some((value) => /på plats|fysisk/iu.test(value));
  return [...(onSite ? ["on-site" as const] : []), ...(digital ? ["digital" as const] : [])];
}
