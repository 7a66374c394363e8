import type { AccountNews, EndingReason } from "#domain/account/account-news.ts";

/** Mejl om det egna kontot: vad som har hänt, och vad man gör om det inte var man själv. */
export const workAccountMail = {
  news: {
    "role-given": {
      subject: "Du har fått en roll i Samling",
      said: (when: string) => `En administratör gav dig en roll i Samling den ${when}.`,
    },
    "passkey-added": {
      subject: "En passkey har lagts till i ditt konto i Samling",
      said: (when: string) => `En passkey lades till i ditt konto den ${when}. Den räknas som bevis på att det är du.`,
    },
    "passkey-removed": {
      subject: "En passkey har tagits bort från ditt konto i Samling",
      said: (when: string) => `En passkey togs bort från ditt konto den ${when}.`,
    },
    "passkeys-removed": {
      subject: "Dina passkeys i Samling har tagits bort",
      said: (when: string) => `En administratör tog bort dina passkeys den ${when}, och loggade ut dig överallt.`,
    },
    "signed-out": {
      subject: "Du är utloggad från Samling överallt",
      said: (when: string) => `En administratör loggade ut dig överallt den ${when}.`,
    },
    "first-passkey": {
      subject: "Någon i din organisation har lagt till sin första passkey",
      said: (when: string) =>
        `Organisationen kräver passkey. Den ${when} lade en av dess personer till sin första, och kan nu använda sina roller.`,
    },
    "address-left": {
      subject: "Ditt konto i Samling har fått en annan adress",
      said: (when: string) => `Ditt konto loggar sedan den ${when} in med en annan e-postadress än den här.`,
    },
    "address-changed": {
      subject: "Du loggar nu in i Samling med den här adressen",
      said: (when: string) =>
        `Ditt konto fick den här e-postadressen den ${when}. Alla som var inloggade är utloggade.`,
    },
    "new-device": {
      subject: "Ny inloggning i ditt konto i Samling",
      said: (when: string) => `Någon loggade in i ditt konto den ${when}, på en enhet som inte har använts där förut.`,
    },
    ending: {
      subject: "Ditt konto i Samling avslutas snart",
      said: () => "Ditt konto i Samling avslutas snart, om ingenting händer.",
    },
    ended: {
      subject: "Ditt konto i Samling är avslutat",
      said: (when: string) => `Ditt konto avslutades den ${when}.`,
    },
  } satisfies Record<AccountNews["what"], { readonly subject: string; readonly said: (when: string) => string }>,
  roleGiven: {
    of: (role: string, organisation: string) => `Roll: ${role}, ${organisation}.`,
    to: "Du loggar in med den här e-postadressen, utan lösenord:",
    toProvider: "Du loggar in genom din organisations egen inloggning:",
    button: "Logga in",
    unasked: "Känner du inte till det? Fråga en administratör i organisationen.",
  },
  deviceTitle: "Enheten",
  device: "Enhet",
  notYou: {
    title: "Var det inte du?",
    text: "Öppna ditt konto, logga ut överallt och ta bort passkeys som du inte känner igen. Säg till den som sköter din e-post, och en administratör i din organisation.",
    button: "Öppna mitt konto",
  },
  passkeysNotYou:
    "Så gör man när en enhet är borta, eller när någon annan kan ha lagt till en passkey. Logga in igen och lägg till en ny. Undrar du varför? Fråga en administratör i din organisation.",
  signedOutNotYou:
    "Så gör man när någon annan kan ha använt ditt konto. Du kan logga in igen. Undrar du varför? Fråga en administratör i din organisation.",
  firstPasskey: {
    title: "Stämmer det?",
    text: "Fråga personen, men inte per e-post: den som läser personens e-post kan ha lagt till passkeyn. Stämmer det inte kan du ta bort den på personens sida.",
    button: "Öppna personens sida",
  },
  addressNotYou:
    "En administratör har ändrat adressen. Har du inte bett om det? Säg till en administratör i din organisation genast.",
  ending: {
    unused: {
      why: (day: string) =>
        `Du har inte loggat in på mer än ett år. Loggar du inte in avslutas ditt konto ${day}, för vi sparar inte uppgifter om den som inte längre använder Samling.`,
      keep: "Vill du ha kvar det räcker det att du loggar in en gång:",
    },
    "without-role": {
      why: (day: string) =>
        `Du har inte längre någon roll i Samling. Därför avslutas ditt konto ${day}, för vi sparar inte uppgifter om den som inte längre använder det.`,
      keep: "Ska du ha kvar det? Be en administratör i din organisation att ge dig en roll igen.",
    },
    means: "Då raderas ditt namn, din e-postadress, dina passkeys och dina inloggningar.",
    button: "Logga in",
  },
  ended: {
    why: {
      "own-wish": "Du avslutade det själv.",
      administrator: "En administratör avslutade det.",
      unused: "Det hade inte använts på länge.",
      "without-role": "Du hade inte längre någon roll.",
    } satisfies Record<EndingReason, string>,
    means:
      "Ditt namn, din e-postadress, dina passkeys och dina inloggningar är raderade. Det du har gjort i evenemang finns kvar utan ditt namn.",
    back: "Behöver du komma tillbaka kan en administratör ge dig en roll igen. Då får du ett nytt konto.",
  },
  privacy: "Så hanteras dina personuppgifter:",
};
