import type { CalendarDate } from "#domain/values/calendar-date.ts";
import type { Language } from "#domain/values/language.ts";

type InBoth = Readonly<Record<Language, string>>;

/** A fault of ours that keeps somebody from using something. Kept by hand: a fault that is mended is taken away. */
export interface KnownFault {
  readonly id: string;
  readonly knownSince: CalendarDate;
  readonly title: InBoth;
  readonly what: InBoth;
  /** The success criterion of WCAG that is not met. */
  readonly criterion: InBoth;
  readonly why: InBoth;
  readonly instead: InBoth;
}

/**
 * What the accessibility statement says of this version of the product, in the words that the regulation wants
 * (MDFFS 2019:2, section 6: conformity, what is not accessible and why, alternatives, method and dates).
 */
export const STATEMENT: {
  readonly conformity: "fully" | "partly" | "not";
  readonly assessedOn: CalendarDate;
  readonly updatedOn: CalendarDate;
  readonly supervision: string;
  readonly faults: readonly KnownFault[];
} = {
  conformity: "partly",
  assessedOn: "2026-11-22" as CalendarDate,
  updatedOn: "2026-11-22" as CalendarDate,
  supervision: "https://www.digg.se/tdosanmalan",
  faults: [
    {
      id: "structure-of-texts",
      knownSince: "2026-11-22" as CalendarDate,
      title: { sv: "Listor i beskrivningar", en: "Lists in descriptions" },
      what: {
        sv: "Listor och mellanrubriker i arrangörernas beskrivningar är inte uppmärkta. En skärmläsare läser dem som vanlig text.",
        en: "Lists and subheadings in the arrangers' descriptions are not marked up. A screen reader reads them as ordinary text.",
      },
      criterion: { sv: "WCAG 1.3.1, Information och relationer", en: "WCAG 1.3.1, Info and Relationships" },
      why: {
        sv: "Beskrivningarna hämtas ur inbjudningar i ren text, där listor och rubriker inte går att skilja säkert från annan text.",
        en: "The descriptions come from invitations in plain text, in which lists and headings can't be told safely from other text.",
      },
      instead: {
        sv: "Datum, tid, plats, program och arrangörer är uppmärkta var för sig och går att nå utan beskrivningen.",
        en: "Date, time, place, programme and arrangers are each marked up, and can be reached without the description.",
      },
    },
    {
      id: "language-of-phrases",
      knownSince: "2026-11-22" as CalendarDate,
      title: { sv: "Främmande språk i en text", en: "Foreign languages in a text" },
      what: {
        sv: "Enstaka meningar och rubriker på ett annat språk än resten av texten är inte uppmärkta med sitt språk, till exempel ett föredrag med engelsk titel i ett svenskt program. De kan uttalas fel.",
        en: "Single sentences and titles in another language than the rest of their text are not marked with their language, for example a talk with an English title in a Swedish programme. They may be pronounced wrongly.",
      },
      criterion: { sv: "WCAG 3.1.2, Språk för delar", en: "WCAG 3.1.2, Language of Parts" },
      why: {
        sv: "Varje text har ett språk. För delar av en text finns ingen uppgift om språket.",
        en: "Each text has one language. Nothing is known of the language of its parts.",
      },
      instead: {
        sv: "Låt skärmläsaren byta språk för hand, eller begär programmet i en annan form.",
        en: "Let the screen reader change language by hand, or ask for the programme in another form.",
      },
    },
  ],
};
