import type { InventedPerson } from "#domain/account/invented-people.ts";
import type { RoleName } from "#domain/account/role.ts";
import { workAccount } from "./work-account-sv.ts";
import { workErasure } from "./work-erasure-sv.ts";
import { workAccountMail } from "./work-account-mail-sv.ts";
import { workHistory } from "./work-history-sv.ts";

/** Inloggning, roller, konto och historik i arbetsytan. */
export const workAccess = {
  shell: {
    menu: "Arbetsytans meny",
    places: {
      overview: "Översikt",
      new: "Nytt evenemang",
      people: "Personer",
      organisations: "Organisationer",
      account: "Mitt konto",
    },
    signOut: "Logga ut",
    publicSite: "Till webbplatsen",
    publicPage: "Visa evenemangets sida",
    eventMenu: "Evenemangets sidor",
    parts: {
      seats: "Platser",
      people: "Deltagare",
      messages: "Meddelanden",
      programme: "Program",
      registration: "Anmälan",
      facts: "Uppgifter",
      invited: "Inbjudna",
      contributors: "Medverkande",
      lists: "Listor",
      import: "Import",
      sharing: "Medarrangörer",
      history: "Historik",
    },
    states: { draft: "Utkast", published: "Publicerat", cancelled: "Inställt", held: "Genomfört" },
    waitsForPasskey:
      "En av dina organisationer kräver att du styrker vem du är med en passkey innan du ser dess evenemang.",
    usePasskey: "Använd din passkey",
  },
  signIn: {
    title: "Logga in",
    lead: "För dig som ordnar evenemang. Du behöver inget lösenord: vi mejlar en kod och en länk.",
    email: "E-postadress",
    emailHint: "Den adress som du har fått din roll med, oftast din arbetsadress.",
    send: "Skicka kod",
    faults: { email: "Ange en e-postadress, till exempel namn@kommun.se." },
    tooMany: {
      title: "Försök igen om en stund.",
      text: "Det har kommit ovanligt många försök från ditt nät. Har du redan fått en kod gäller den, och länken i samma mejl.",
    },
    tooManyMails: {
      title: "Vi skickar inga fler koder till adressen just nu.",
      text: (minutes: number) =>
        `Någon har bett om ovanligt många. En kod eller länk som du redan har fått gäller i den webbläsare där du bad om den. Annars: öppna länken i det senaste mejlet i den här webbläsaren och begär en ny kod därifrån. Har du inte fått något mejl, vänta ${minutes} minuter.`,
      toCode: "Skriv koden som du har fått",
    },
    noMail: { title: "Ingen e-post skickas.", text: "Den här installationen har ingen e-postserver inställd än." },
    code: {
      title: "Titta i din inkorg",
      lead: (minutes: number) =>
        `Hör adressen till någon som får logga in har vi mejlat en kod och en länk. De gäller i ${minutes} minuter, i den här webbläsaren.`,
      label: "Kod",
      hint: "Sex siffror. Du kan också trycka på länken i mejlet.",
      send: "Logga in",
      mailbox: "Öppna demons brevlåda",
      again: "Fick du inget mejl? Titta i skräpposten, eller begär ett nytt",
      faults: {
        malformed: "Ange koden från mejlet, sex siffror.",
        "wrong-code": "Koden stämmer inte. Ange koden från det senaste mejlet.",
      },
      usedUp: { title: "Koden gäller inte längre.", text: "Begär ett nytt mejl och använd koden i det." },
      noMoreCodes: {
        title: "Det har skrivits för många fel koder.",
        text: "Använd länken i mejlet i stället, i den här webbläsaren.",
      },
    },
    link: {
      title: "Logga in",
      lead: "Tryck på knappen, så är du inloggad i den här webbläsaren.",
      send: "Logga in",
      anotherBrowser: {
        title: "Öppna länken där du började",
        text: "Länken gäller bara i den webbläsare där du bad om den. Gå tillbaka dit och skriv koden från mejlet. Skriv den ingen annanstans, och har du inte bett om något mejl behöver du inte göra något.",
        orHere: "Vill du logga in i den här webbläsaren i stället? Då får du ett mejl till, som gäller här.",
      },
      usedUp: { title: "Länken gäller inte längre", text: "Den har använts, eller så är den för gammal." },
      again: "Begär en ny kod",
    },
  },
  mail: {
    subject: (code: string) => `${code} är din kod till Samling`,
    heading: "Logga in i Samling",
    codeTitle: "Din kod",
    code: "Kod",
    codeHow: (minutes: number) =>
      `Skriv koden i den webbläsare där du bad om den. Den gäller i ${minutes} minuter och kan användas en gång.`,
    link: "Läser du mejlet i samma webbläsare kan du trycka här i stället:",
    button: "Logga in",
    notYou:
      "Har du inte försökt logga in? Då behöver du inte göra något. Ge ingen annan koden: vi frågar aldrig efter den.",
    privacy: "Så hanteras dina personuppgifter:",
  },
  roles: {
    administrator: "Administratör",
    coordinator: "Samordnare",
    organiser: "Arrangör",
    viewer: "Läsare",
  } satisfies Record<RoleName, string>,
  roleHints: {
    administrator: "Ger och tar bort roller, och får göra allt som arrangörer får.",
    coordinator: "Ser antal och statistik för organisationens evenemang, men inte vilka som deltar.",
    organiser: "Skapar organisationens evenemang och sköter dem: program, anmälan, deltagare och utskick.",
    viewer: "Ser vilka som deltar och alla siffror, men ändrar ingenting.",
  } satisfies Record<RoleName, string>,
  demo: {
    title: "Demons påhittade personer",
    lead: "Tryck på en knapp, så är du inloggad i arbetsytan. Det finns bara här i demon, där ingenting mejlas på riktigt.",
    send: (name: string) => `Logga in som ${name}`,
    people: {
      installation: "administratör för hela installationen",
      administrator: "administratör för Länsstyrelsen Kronoberg",
      coordinator: "samordnare vid Länsstyrelsen Kronoberg: ser antal, inte namn",
      organiser: "arrangör vid Länsstyrelsen Kronoberg",
      viewer: "läsare vid Länsstyrelsen Kronoberg",
    } satisfies Record<InventedPerson["key"], string>,
  },
  cli: {
    askSecondFactor: "kräver en passkey av dem som har roller i en organisation, eller slutar kräva det",
    yesOrNo: "Ange organisationens namn inom citattecken och yes eller no.",
    asked: (name: string) => `${name} kräver nu en passkey: rollerna har ingen kraft förrän den har använts.`,
    notAsked: (name: string) => `${name} kräver ingen passkey.`,
    addAdministrator: "gör någon till administratör: för en organisation, eller utan den för hela installationen",
    email: "Ange en e-postadress, till exempel namn@kommun.se.",
    noSuchOrganisation: (name: string, like: string) =>
      like === ""
        ? `Ingen organisation heter ”${name}”. Kommandot organisations söker i registret.`
        : `Vilken organisation är ”${name}”? Skriv ett av namnen: ${like}.`,
    added: (organisation: string | null) =>
      organisation === null
        ? "Administratör för installationen. Logga in med adressen på /logga-in."
        : `Administratör för ${organisation}. Logga in med adressen på /logga-in.`,
  },
  people: {
    refusals: {
      "not-allowed": "Du får inte ge eller ta bort roller där.",
      "no-such-organisation": "Organisationen finns inte i registret.",
      "role-of-an-organisation": "Den rollen har man i en organisation. Välj en.",
      "has-the-role": "Personen har redan den rollen.",
      "account-ended": "Kontot är avslutat.",
      "name-too-long": "Namnet får ha högst 200 tecken.",
    },
  },
  account: workAccount,
  accountMail: workAccountMail,
  erasure: workErasure,
  history: workHistory,
};
