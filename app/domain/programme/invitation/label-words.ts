import type { LabelField } from "./read-label.ts";

/** The words that label a line, each as people write it, in lower case and without its colon. */
export const LABEL_WORDS: Readonly<Record<LabelField, string>> = {
  title: `
    titel | rubrik | ämne | subject | tema | arrangemang | evenemang | konferensens namn
  `,
  date: `
    datum | dag | dagar | när | datum och tid | tid och datum | dag och tid | dag och datum | tidpunkt | datum tid |
    tillfälle | tillfällen | kursdatum | kursdagar | utbildningsdatum | mötesdatum | mötestid | konferensdatum |
    datum och klockslag | datum och tider | kurstillfällen | utbildningstillfällen | när äger det rum | när är det |
    veckodag och tid
  `,
  time: `
    tid | tider | klockan | klockslag | kl | hur länge
  `,
  "date-and-venue": `
    tid och plats | datum och plats | när och var | plats och tid | plats och datum | var och när |
    datum tid och plats | datum, tid och plats | tid, plats | dag och plats | tid plats
  `,
  venue: `
    plats | var | lokal | lokaler | mötesplats | konferenslokal | konferensplats | möteslokal | adress |
    besöksadress | samling | samlingsplats | sal | rum | kursplats | kurslokal | utbildningslokal |
    utbildningsplats | plats och lokal | lokal och adress | plats och adress | platsen | var är det |
    var någonstans
  `,
  audience: `
    målgrupp | målgrupper | för vem | för vilka | vem | vilka | vem kan delta | vilka kan delta | för dig som |
    vänder sig till | vem riktar sig dagen till | målgrupp för dagen | vem är inbjuden | inbjudna |
    vilka är inbjudna | primär målgrupp | vem bör gå | vem vänder sig dagen till | till dig som | deltagare
  `,
  cost: `
    kostnad | kostnader | pris | priser | avgift | avgifter | konferensavgift | deltagaravgift | kursavgift |
    anmälningsavgift | deltagandeavgift | entré | inträde | vad kostar det | kostnad och betalning |
    kostnad för deltagande | utbildningsavgift | deltagarkostnad | pris per person
  `,
  "last-day": `
    sista anmälningsdag | sista anmälningsdagen | sista anmälningsdatum | sista dag för anmälan |
    sista dag för att anmäla sig | sista dag att anmäla sig | anmälan senast | anmäl dig senast | anmäl er senast |
    sista anmälan | osa | o.s.a | osa senast | svara senast | svar senast | sista svarsdag | sista dag |
    senaste anmälningsdag | anmälan öppen till | sista datum för anmälan | anmälan och sista anmälningsdag |
    anmälan görs senast | anmälningstid | anmälan stänger | anmälan öppen till och med | anmälningsdag senast
  `,
  registration: `
    anmälan | anmälning | anmäl dig | anmäl dig här | anmäl er | anmälningslänk | länk till anmälan |
    så anmäler du dig | anmälan och avgift | anmälan och kostnad | anmälan och information |
    anmälan och mer information | anmälningsformulär | antal platser | platser | anmälan till konferensen |
    till anmälan | anmäl dig till
  `,
  contact: `
    kontakt | kontaktperson | kontaktpersoner | kontaktuppgifter | kontakta oss | frågor | vid frågor |
    har du frågor | frågor och kontakt | kontakt och frågor | upplysningar | frågor och information |
    har ni frågor | frågor besvaras av | mer information | för mer information | information |
    frågor eller mer information | kontakt vid frågor | praktiska frågor | kontakta | vill du veta mer |
    har du några frågor | mer information och frågor | kontakt för frågor | frågor om konferensen |
    frågor om anmälan | projektledare | kursansvarig
  `,
  arrangers: `
    arrangör | arr | arrangörer | arrangeras av | anordnas av | anordnare | arrangemanget anordnas av | värd | värdar |
    inbjudare | inbjudande | huvudarrangör | huvudarrangörer | avsändare | organisatör | organisatörer |
    bakom dagen står | arrangör är | arrangörer är | kursarrangör | konferensen arrangeras av |
    utbildningsanordnare | dagen arrangeras av | sammankallande
  `,
  partners: `
    i samarbete med | i samverkan med | medarrangör | medarrangörer | samarbetspartner | samarbetspartners |
    tillsammans med | samarrangör | samarrangörer | i partnerskap med | arrangeras i samarbete med |
    arrangeras i samverkan med
  `,
  moderators: `
    moderator | moderatorer | konferencier | konferencierer | samtalsledare | dagens moderator |
    moderator för dagen | dagens moderatorer | dagens konferencier | programledare | debattledare | mötesledare |
    panelledare | samtalet leds av | leds av | ledare | dagen leds av | moderator och samtalsledare |
    konferensens moderator | samtalet modereras av | panelen leds av | modereras av
  `,
  speakers: `
    föreläsare | talare | medverkande | föredragshållare | presentatör | presentatörer | medverkar | i panelen |
    panel | panelen | paneldeltagare | deltar gör | deltar | utbildare | kursledare | gästföreläsare |
    workshopledare | presenteras av | presentation av | med | föredragande | inledare | inleds av |
    medverkande i panelen | i panelen sitter | i panelen deltar | panelister | huvudtalare | inledningstalare |
    gäst | gäster | medverkande är | seminarieledare | processledare | handledare | ansvarig | ansvariga |
    övningsledare | guide | guider | keynote | keynote speaker | samtal mellan | dagens föreläsare | presenterar |
    presentatör är | talar gör | medverkar gör | panelsamtal med | värd för passet | föreläsare och processledare |
    föreläsning av | föredras av | leder övningen | leder workshopen | hålls av
  `,
  mode: `
    deltagande | form | deltagandeform | format | digitalt | digitalt deltagande | mötesform | länk | möteslänk |
    teamslänk | zoomlänk | länk till mötet | delta digitalt | på plats
  `,
  reception: `
    registrering | registrering och kaffe | registrering och fika | insläpp | incheckning | drop-in | ankomst |
    kaffe och registrering | fika och registrering | dörrarna öppnar | samlingstid
  `,
  other: `
    språk | mat | specialkost | allergier | allergi | tolk | tolkning | tillgänglighet | material | syfte |
    bakgrund | innehåll | avbokning | avanmälan | personuppgifter | gdpr | diarienummer | dnr | välkommen |
    välkomna | varmt välkommen | varmt välkomna | bilaga | bilagor | övrigt | praktisk information | praktiskt |
    bra att veta | hitta hit | resa och boende | resor och boende | boende | hotell | logi | parkering | resa |
    sponsorer | om konferensen | om utbildningen | om seminariet | om föreläsaren | om föreläsarna | dokumentation |
    sociala medier | hashtag | tekniskt stöd | teknik | mål | upplägg | förkunskaper | intyg | litteratur |
    publicerad | publicerat | senast uppdaterad | uppdaterad | senast ändrad | sidansvarig | dela | dela sidan |
    dela på | kallade | närvarande | org.nr | faktura | fakturering | faktureringsadress | bussar | från | till |
    skickat | kopia | cc | datum för utskick | meddela förhinder | förhinder | mer information finns på | läs mer |
    relaterad information | relaterat | relaterade länkar | länkar | dokument | filer att ladda ner |
    behandling av personuppgifter | hotell och resa | res hållbart | mötets syfte | förberedelser | vid förhinder |
    taxi | dagens syfte | utställning | utställare | fotografering | med reservation för ändringar | kost |
    mat och dryck | webbplats | hemsida
  `,
};
