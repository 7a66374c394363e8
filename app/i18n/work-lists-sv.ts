import type { ListColumnName } from "#domain/registration/list-column.ts";
import type { BadgeFormat, ListKind } from "#domain/registration/participant-list.ts";
import type { RegistrationState } from "#domain/registration/registration.ts";
import { workImport } from "./work-import-sv.ts";
import { workSpellings } from "./work-spellings-sv.ts";

const people = (count: number) => (count === 1 ? "1 person" : `${count} personer`);

/** Listor ut och in: listor, namnbrickor, utlämnande, import och organisationers stavningar. */
export const workLists = {
  page: { page: "Sida", of: "av" },
  empty: "Listan är tom.",
  sheetNames: { sheet: "Lista", notes: "Om listan" },
  yes: "Ja",
  no: "Nej",
  protectedName: "Skyddade personuppgifter",
  anything: "Utan önskemål om specialkost",
  kinds: {
    "given-out": "Deltagarlista",
    participants: "Anmälda",
    waitlist: "Väntelista",
    needs: "Anpassningar och specialkost",
    catering: "Specialkost, antal",
    badges: "Namnbrickor",
    disclosure: "Utlämnade uppgifter",
  } satisfies Record<ListKind, string>,
  columns: {
    name: "Namn",
    email: "E-postadress",
    organisation: "Organisation",
    "organisation-kind": "Slag av organisation",
    county: "Län",
    municipality: "Kommun",
    mode: "Deltagande",
    "takes-part": "Deltar",
    "waits-for": "Väntelista",
    state: "Läge",
    registered: "Anmäld",
    place: "Plats i kön",
    offer: "Erbjudandet gäller till",
    listed: "På deltagarlistan",
    access: "Anpassning",
    diet: "Specialkost",
    count: "Antal",
  } satisfies Record<ListColumnName | "count", string>,
  states: {
    confirmed: "Har plats",
    waitlisted: "Väntar",
    offered: "Erbjuden plats",
    cancelled: "Avanmäld",
    lapsed: "Svarade inte på erbjudandet",
  } satisfies Record<RegistrationState, string>,
  notes: {
    asOf: (day: string) => `Så som det var ${day}.`,
    registryNumber: (number: string) => `Diarienummer ${number}.`,
    protected: (count: number) =>
      `${people(count)} med skyddade personuppgifter står inte med. De räknas bara i statistiken per organisation.`,
    heldBack: (count: number) => `Uppgifter om ${people(count)} har hållits tillbaka för sekretessprövning.`,
    givenOut: "På listan står de som har sagt ja till det.",
    needs: "Känsliga uppgifter. Lämna dem bara till den som behöver dem, och spara inte listan efter evenemanget.",
    catering:
      "Räknat på dem som har plats i lokalen och på medverkande. Önskemålen är deras egna ord: läs igenom innan du skickar vidare.",
  },
  lists: {
    title: "Listor",
    intro: "Välj format för den lista du vill ha. Det noteras i historiken vem som har hämtat vad.",
    none: "Listorna har uppgifter om deltagarna. Du ser hur många de är, på sidan Platser, men inte vilka de är. Behöver du en lista: fråga den som är administratör hos den personuppgiftsansvariga organisationen.",
    mode: "Vilka ska vara med?",
    both: "Alla",
    list: "Lista",
    rows: "Personer",
    fetch: "Hämta",
    about: {
      "given-out":
        "Namn och organisation för dem som har plats och sagt ja till att stå på deltagarlistan. Den kan du ge till deltagarna.",
      participants:
        "Alla med plats eller i kö, med e-post, organisation och svar på frågor. Bara för er som arrangerar.",
      waitlist: "I turordning, med e-post och erbjudanden som är ute.",
      needs: "Vad som behöver ordnas, utan namn.",
      needsNamed: "Vad som behöver ordnas, och för vem.",
      catering: "Hur många som önskar vad, utan namn. Till den som lagar maten.",
    },
    needsNamed: "Anpassningar och specialkost, med namn",
    formats: { xlsx: "Excel", csv: "CSV", pdf: "PDF" },
    csvHint: "Excel är lättast. CSV är för andra system, PDF för utskrift.",
    badges: {
      title: "Namnbrickor",
      text: (count: number) =>
        `${count === 1 ? "1 namnbricka" : `${count} namnbrickor`} med namn, organisation och evenemang. Personer med skyddade personuppgifter är inte med. Skriv ut i verklig storlek (100 %) och prova på vanligt papper först.`,
      sheet: "Ark",
      sheets: {
        "86x55": "86 × 55 mm, 8 på ett ark (till exempel Avery L7418)",
        "80x50": "80 × 50 mm, 10 på ett ark (till exempel Avery L4785)",
        "90x54": "90 × 54 mm, 10 på ett ark",
        a6: "A6 (105 × 148 mm), 4 på ett ark, till hållare runt halsen",
      } satisfies Record<BadgeFormat, string>,
      cut: "Rita ut var man ska klippa, för vanligt papper",
      make: "Hämta namnbrickor (PDF)",
    },
    disclosure: {
      title: "Lämna ut allmän handling",
      text: "När någon begär ut uppgifter: välj vilka, notera mottagare och skäl, och få en fil.",
      go: "Lämna ut uppgifter",
    },
    recent: {
      title: "Dina listor det senaste dygnet",
      asked: "Begärd",
      state: "Läge",
      states: { waiting: "Väntar på sin tur", writing: "Skrivs nu", finished: "Klar", failed: "Gick inte att skriva" },
      open: "Visa",
    },
    refusals: {
      "not-allowed":
        "Du får inte hämta den listan. Fråga den som är administratör hos den personuppgiftsansvariga organisationen.",
      "too-long-for-paper": "Så lång är en PDF inte läsbar. Välj Excel eller CSV, eller ett sätt att delta i taget.",
      "list-unknown": "Välj en lista.",
      "cannot-draw": "PDF-filen gick inte att göra just nu. Försök igen, eller välj Excel.",
    },
  },
  export: {
    title: (list: string) => list,
    progress: (done: string, total: string) => `${done} av ${total} rader`,
    states: {
      waiting: "Listan väntar på sin tur. Den börjar skrivas strax.",
      writing: "Listan skrivs. Du kan lämna sidan och komma tillbaka; listan finns kvar ett dygn.",
      finished: "Listan är klar.",
      failed: "Listan gick inte att skriva. Försök igen från sidan Listor, eller välj ett annat format.",
    },
    fetch: (name: string, size: string) => `Hämta ${name} (${size})`,
    kept: (moment: string) => `Filen raderas ${moment}.`,
    again: "Uppdatera",
    back: "Till listorna",
  },
  disclosure: {
    title: "Lämna ut allmän handling",
    intro:
      "Här gör du en fil med de uppgifter om anmälda som ska lämnas ut. Du som lämnar ut ansvarar för prövningen enligt offentlighets- och sekretesslagen. Uppgifter om personer med skyddade personuppgifter hålls alltid tillbaka.",
    heldBack: (count: number) =>
      count === 0
        ? "Ingen av de anmälda har uppgett skyddade personuppgifter."
        : `${people(count)} har skyddade personuppgifter. De är inte med i filen, och det står i den hur många de är. Begärs även deras uppgifter: gör en särskild sekretessprövning.`,
    registryNumber: (number: string) => `Diarienummer ${number} skrivs i filen.`,
    noRegistryNumber: "Evenemanget har inget diarienummer. Det kan du ange under Uppgifter.",
    fields: "Vilka uppgifter ska lämnas ut?",
    fieldsHint: "Välj bara det som har begärts.",
    who: "Vilka?",
    live: "De som har plats eller står i kö",
    ended: "Även de som har avanmält sig",
    mode: "Deltagande",
    format: "Filformat",
    receiver: "Vem har begärt ut uppgifterna?",
    receiverHint: "Namn eller beskrivning. Den som vill vara anonym skriver du ”anonym”.",
    reason: "Vad gäller begäran, och hur har den prövats?",
    reasonHint: "Noteras i evenemangets historik tillsammans med vad som lämnades ut.",
    submit: "Gör filen och notera utlämnandet",
    refusals: {
      "no-fields": "Välj minst en uppgift.",
      "receiver-missing": "Ange vem som har begärt ut uppgifterna.",
      "reason-missing": "Ange vad begäran gäller och hur den har prövats.",
      "text-too-long": "Skriv högst 1 000 tecken.",
    },
  },
  import: workImport,
  spellings: workSpellings,
};
