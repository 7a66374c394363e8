import type { ErasureReason } from "#domain/audit/erasure.ts";
import type { EndingReason } from "#domain/account/account-news.ts";

/** En persons sida, att avsluta ett konto och att radera personuppgifter i historiken. */
export const workErasure = {
  person: {
    title: "En persons konto och roller",
    open: (name: string) => `Öppna ${name}`,
    created: (day: string) => `Kontot skapades ${day}.`,
    lastSignIn: (day: string) => `Loggade senast in ${day}.`,
    never: "Har aldrig loggat in.",
    endsAt: (day: string) =>
      `Har inte använts på länge och avslutas ${day}, om personen inte loggar in eller får en roll.`,
    lastAdministrator: "Är ensam administratör någonstans. Kontot avslutas därför inte av sig självt.",
    roles: "Roller",
    noRoles: "Har ingen roll.",
    otherRoles: "Har också roller i organisationer som du inte sköter.",
    history: "Kontots historik",
    by: { own: "Personen själv", system: "Samling", "command-line": "Kommandoraden" },
    noHistory: "Ingenting har hänt än.",
    back: "Till alla personer",
    signIn: {
      title: "Inloggning",
      sessions: (number: number) =>
        number === 0
          ? "Inte inloggad någonstans nu."
          : number === 1
            ? "Inloggad på ett ställe."
            : `Inloggad på ${number} ställen.`,
      noPasskeys: "Har ingen passkey.",
      passkey: (added: string, used: string | null) =>
        used === null
          ? `Passkey tillagd ${added}, inte använd sedan dess`
          : `Passkey tillagd ${added}, senast använd ${used}`,
      out: "Logga ut överallt",
      outMeans: "Personen loggas ut genast och får ett mejl om det, men kan logga in igen.",
      outNow: "Ja, logga ut",
      remove: "Ta bort alla passkeys",
      removeMeans:
        "För den som har tappat sin enhet, eller när någon annan kan ha lagt till en passkey. Personen loggas ut överallt, får ett mejl, och kan lägga till en ny passkey efter att ha loggat in. Är e-posten i fel händer: ordna det först.",
      removeNow: "Ja, ta bort alla passkeys",
      done: { "signed-out": "Personen är utloggad överallt.", "passkeys-removed": "Alla passkeys är borttagna." },
      refusals: {
        "not-allowed": "Du får inte göra det.",
        "no-such-account": "Kontot är avslutat.",
        "own-account": "Gör det på Mitt konto.",
        "keeps-not-all":
          "Personen har också roller i organisationer som du inte sköter. Be den som administrerar hela installationen.",
      },
    },
    address: {
      title: "Byt e-postadress",
      lead: "För den som har fått en ny adress på jobbet. Personen loggas ut överallt, och båda adresserna får ett mejl.",
      label: "Ny e-postadress",
      send: "Byt adress",
      done: "Adressen är bytt. Båda adresserna får ett mejl.",
      faults: {
        malformed: "Ange en e-postadress, till exempel namn@kommun.se.",
        "same-address": "Kontot har redan den adressen.",
        "address-taken": "Ett annat konto har den adressen.",
        "not-allowed": "Du får inte byta adressen.",
        "no-such-account": "Kontot är avslutat.",
      },
    },
  },
  end: {
    ownTitle: "Avsluta mitt konto",
    title: "Avsluta kontot",
    ownLead: "Behöver du inte längre arbeta i Samling kan du avsluta ditt konto.",
    toOwn: "Läs vad som händer, och avsluta",
    to: "Avsluta kontot",
    titleOf: (name: string) => `Avsluta kontot för ${name}`,
    happens: "Det här händer",
    own: [
      "Ditt namn, din e-postadress, dina passkeys och dina inloggningar raderas genast, också i historiken.",
      "Du loggas ut överallt, och förlorar alla dina roller.",
      "Det du har gjort i evenemang finns kvar, utan ditt namn. Evenemangen påverkas inte.",
      "Du får ett sista mejl som bekräftar det.",
      "Det går inte att ångra. Behöver du komma tillbaka kan en administratör ge dig en roll igen. Då får du ett nytt konto.",
    ],
    other: [
      "Personens namn, e-postadress, passkeys och inloggningar raderas genast, också i historiken.",
      "Personen loggas ut överallt, och förlorar alla sina roller.",
      "Det personen har gjort i evenemang finns kvar, utan namn. Evenemangen påverkas inte.",
      "Personen får ett sista mejl som bekräftar det.",
      "Det går inte att ångra. Ger du personen en roll igen blir det ett nytt konto.",
    ],
    rolesLost: "Roller som försvinner:",
    ownNow: "Ja, avsluta mitt konto",
    now: "Ja, avsluta kontot",
    cancel: "Nej, gå tillbaka",
    gone: {
      title: "Ditt konto är avslutat",
      text: "Du är utloggad, och dina uppgifter är raderade. Ett sista mejl bekräftar det.",
    },
    done: "Kontot är avslutat.",
    refusals: {
      "not-allowed": "Du får inte avsluta kontot.",
      "no-such-account": "Kontot är redan avslutat.",
      "last-administrator":
        "Du är ensam administratör någonstans. Ge någon annan rollen först, annars kan ingen ge roller där.",
      "second-factor-first": "Använd din passkey först, så att ingen annan kan avsluta kontot.",
    },
    usePasskey: "Använd din passkey",
  },
  erase: {
    title: "Radera personuppgifter i historiken",
    link: "Radera personuppgifterna",
    linkOf: {
      account: "Radera det som historiken säger om personen",
      registration: "Radera det som historiken säger om personen",
      event: "Radera det som evenemangets historik säger om personer",
      "event-draft": "Radera det som utkastets historik säger om personer",
    },
    lead: "Att något gjordes, av vem och när, finns kvar. Det som sägs om personer i de här händelserna raderas och går inte att få tillbaka.",
    leadOf: {
      entry: "Gäller en händelse.",
      account: "Gäller allt som har skrivits om kontot.",
      registration: "Gäller allt som har skrivits om anmälan. Anmälan själv ändras inte.",
      event:
        "Gäller händelser om evenemanget, dess inbjudna och medverkande. Det som gäller en anmälan raderas på deltagarens sida.",
      "event-draft": "Gäller allt som har skrivits om utkastet. Utkastet självt ändras inte.",
    },
    entries: (number: number) => (number === 1 ? "En händelse" : `${number} händelser`),
    more: (number: number) => `och ${number} till`,
    nothing: "Historiken säger ingenting om någon person här. Det kan redan vara raderat.",
    why: "Skäl",
    whys: {
      "asked-for": "Personen har begärt det",
      "by-mistake": "Skrevs in av misstag",
      "no-longer-needed": "Behövs inte längre",
      other: "Annat",
    } satisfies Record<ErasureReason, string>,
    note: "Anteckning",
    noteHint: "Till exempel ett diarienummer. Skriv inte vem det gäller.",
    send: "Radera",
    cancel: "Avbryt",
    done: (number: number) => (number === 1 ? "Raderat i en händelse." : `Raderat i ${number} händelser.`),
    back: "Tillbaka",
    faults: { why: "Välj ett skäl." },
    refusals: {
      "not-allowed": "Bara den som administrerar hela installationen får radera i historiken.",
      "nothing-there": "Historiken säger ingenting om någon person där.",
    },
  },
  endings: {
    "own-wish": "på egen begäran",
    administrator: "av en administratör",
    unused: "inte använt",
    "without-role": "utan roll",
  } satisfies Record<EndingReason, string>,
  cli: {
    endAccount: "avslutar ett konto och raderar personens uppgifter; med --preview sägs bara vad som skulle hända",
    changeAddress: "ger ett konto en annan e-postadress, och mejlar båda",
    deletePersonalValues:
      "raderar det som historiken säger om personer i en händelse (aud_…) eller om ett konto, en anmälan eller ett evenemang",
    email: "Ange en e-postadress, till exempel namn@kommun.se.",
    emails: "Ange den gamla adressen och den nya.",
    noAccount: (email: string) => `Inget konto har adressen ${email}.`,
    would: (roles: number) =>
      `Kontot skulle avslutas med ${roles === 1 ? "en roll" : `${roles} roller`}. Namn, adress, passkeys och inloggningar raderas, och personen mejlas.`,
    ended: "Kontot är avslutat, och personens uppgifter är raderade.",
    changed: "Adressen är bytt. Båda adresserna mejlas.",
    erased: (entries: number) => (entries === 1 ? "Raderat i en händelse." : `Raderat i ${entries} händelser.`),
    what: "Ange vad: en händelse (aud_…), ett konto (acc_… eller dess e-postadress), en anmälan (reg_…) eller ett evenemang (evt_…).",
    why: (codes: string) => `Ange --why: ${codes}.`,
  },
};
