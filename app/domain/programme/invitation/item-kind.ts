import type { ProgrammeItemKind } from "#domain/programme/programme-item.ts";

/**
 * The kind that an item's title tells; the first rule that holds decides. How a title begins weighs more than what is
 * in it, and a word in the middle of a long title, or of one with speakers, tells nothing about meals and pauses.
 */
export function itemKind(title: string, hasSpeakers: boolean): ProgrammeItemKind {
  const folded = title.toLowerCase().replace(/^["”“(\s]+/u, "");
  const rules = hasSpeakers || title.length > 60 ? RULES : [...RULES, ...RULES_FOR_SHORT];
  return rules.find(([, rule]) => rule.test(folded))?.[0] ?? "talk";
}

type Rule = readonly [ProgrammeItemKind, RegExp];

/** One of the words, as a whole word; "-x" takes any word that ends so, "x-" any that begins so. */
function holds(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${alternatives(words)})(?!\\p{L})`, "u");
}

/** One of the words at the start. */
function begins(words: string): RegExp {
  return new RegExp(`^(?:${alternatives(words)})(?!\\p{L})`, "u");
}

function alternatives(words: string): string {
  return words
    .split("|")
    .map((word) => word.trim().replace(/^-/, "\\p{L}*").replace(/-$/, "\\p{L}*"))
    .join("|");
}

const RULES: readonly Rule[] = [
  ["workshop", holds("workshop- | -workshop | work shop | verkstad | arbetspass | rollspel")],
  [
    "panel",
    holds(
      "panel | panelsamtal- | paneldebatt- | paneldiskussion- | paneldialog- | panelen | panelfrågor | slutpanel | expertpanel",
    ),
  ],
  [
    "talk",
    holds(
      "-seminarium | -seminariet | -föreläsning | lunchsamtal | frukostsamtal | -webbinarium | -föredrag | keynote-",
    ),
  ],
  [
    "closing",
    begins(
      "avslut- | avrundning- | slutord | slut | tack för | tack och hej | hemfärd | hemresa | vi avslutar | vi slutar | avtackning | hemgång | hej då",
    ),
  ],
  [
    "closing",
    /^(?:dagen|mötet|konferensen|kvällen|passet|seminariet|träffen|dagens|mötets|konferensens|kvällens) (?:\p{L}+ )?(?:avslut\p{L}*|slut\p{L}*)(?!\p{L})/u,
  ],
  [
    "closing",
    /(?<!\p{L})(?:och|&|samt|,|–|-|\/) (?:gemensam |dagens )?(?:avslut(?:ning|ande|as|ningsord|sord)?|avrundning|tack för idag|tack för i dag)\.?$/u,
  ],
  [
    "closing",
    /^(?:sammanfattning|summering|slutreflektion\p{L}*|framåtblick)(?:$|, tack|, avslut| av dagen| av konferensen|,? (?:och|&|samt) (?:nästa steg|vägen framåt|hemgång|hemfärd|hemresa|tack|blick\p{L}*))/u,
  ],
  [
    "registration",
    begins(
      "registrering- | incheckning- | insläpp- | inregistrering | drop-?in- | ankomst | inloggning | check-?in | samling | inskrivning | dörrarna öppna[sr]?",
    ),
  ],
  [
    "opening",
    begins(
      "välkommen | välkomna | välkomsthälsning- | välkomstord | välkomnande | välkomst | inledning- | inledande ord | inledningsord | öppning | öppnande | invigning- | invigningstal | upptakt | inledningsanförande | uppstart | startskott | god morgon | vi hälsar | mötet öppnas | mötets öppnande | konferensen öppna[sr]?",
    ),
  ],
  [
    "opening",
    /^(?:introduktion|start|intro)(?:$|[.!,:]| (?:till|av|och) (?:dagen|dagarna|konferensen|mötet|seminariet|eftermiddagen|kvällen|temat|väl\p{L}+|presentation\p{L}*))/u,
  ],
  [
    "registration",
    /^(?:dörrarna|salen|lokalen|rummet|entrén|foajén|det digitala rummet|digitala rummet|länken|väntrummet) öppna[rs]?(?!\p{L})/u,
  ],
  ["opening", /hälsar \p{L}*\s?\p{L}*\s?välkom/u],
  [
    "opening",
    /^(?!.*(?<!\p{L})(?:som|hur|vad|när|utställ\p{L}*|baren|caféet|butik\p{L}*)(?!\p{L})).{2,40}\s(?:öppnar|öppnas|inleder|inleds)(?:\s.{1,30})?$/u,
  ],
  ["closing", /^(?!.*(?<!\p{L})(?:som|hur|vad|när)(?!\p{L})).{2,40}\s(?:avslutar|avslutas|stänger)(?:\s.{1,30})?$/u],
  [
    "registration",
    /^(?:\p{L}*kaffe|\p{L}*fika|frukost\p{L}*|mingel|smörgås|te)(?!\p{L})[^:?]{0,40}(?<!\p{L})(?:registrering|incheckning|insläpp|inregistrering|ankomst)(?!\p{L})/u,
  ],
  ["registration", /drop-?in|(?<!\p{L})registrering och/u],
  [
    "meal",
    begins(
      "lunch | lunchpaus | lunchrast | lunchbuffé | lunchmacka | lunchmingel | gemensam lunch | gemensam middag | middag- | konferensmiddag | frukost- | buffé- | supé | kvällsmat | matpaus | matrast | festmiddag | förtäring",
    ),
  ],
  [
    "break",
    begins(
      "-paus | -pauser | bensträckare- | rast | -fika | -fikapaus | fikarast | -kaffe | kaffepaus- | kafferast | kort paus | paus- | fika- | kaffe- | gemensam fika",
    ),
  ],
];

const RULES_FOR_SHORT: readonly Rule[] = [
  ["registration", holds("registrering | incheckning | insläpp | drop-?in | inregistrering")],
  ["opening", /(?:och|&|samt) (?:inledning|introduktion|välkom\p{L}+|välkomsthälsning)\.?$/u],
  [
    "workshop",
    holds(
      "-grupparbete | -grupparbeten | gruppdiskussion- | gruppövning- | gruppsamtal | gruppdialog | i grupp | i grupper | i smågrupper | i mindre grupper | övning- | -övning | world caf[eé] | rundabordssamtal- | bikupa | bikupor | bordssamtal",
    ),
  ],
  [
    "meal",
    holds("-lunch | -middag | frukost | buffé | smörgås | soppa | grillkväll | grillning | picknick | plockmat"),
  ],
  ["break", holds("-paus | -fika | -kaffe | bensträckare | rast")],
  [
    "other",
    holds(
      "-mingel | studiebesök- | rundvandring- | rundtur- | guidad | utställning- | nätverkande | frågor | frågestund | q&a | underhållning | musik- | konsert | buss | bussen | bussresa | avresa | avfärd | transport | promenad | fotografering | prisutdelning- | laget runt | runda | nästa möte | val av | föregående | protokoll | minnesanteckningar | fri tid | egen tid | tid för | aktivitet | bastu | quiz | återsamling | utvärdering- | reflektion- | diskussion- | hemuppgift- | diplom- | film | filmvisning | parallella | valbara | seminariepass | parallellpass | praktisk information | information",
    ),
  ],
];
