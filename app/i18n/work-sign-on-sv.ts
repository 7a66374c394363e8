import type { SignOnFault } from "#domain/account/sign-on-fault.ts";

/** Organisationernas egen inloggning: på inloggningssidan, för administratörer och på kommandoraden. */
export const workSignOn = {
  signIn: {
    title: "Logga in med din organisation",
    with: (name: string) => `Logga in via ${name}`,
    begin: {
      title: "Vill du logga in?",
      lead: "Du kom hit genom en länk. Har du inte tänkt logga in kan du stänga sidan.",
      other: "Logga in på ett annat sätt",
    },
    choice: {
      title: "Hur vill du logga in?",
      lead: "Din organisation har en egen inloggning. Den fungerar på samma sätt som i dina andra system.",
      leadOnly: "Din organisation kräver att du använder dess egen inloggning.",
      mail: "Mejla en kod i stället",
      other: "Använd en annan adress",
    },
  },
  failed: {
    title: "Du är inte inloggad",
    again: "Försök igen",
    faults: {
      "provider-down": {
        title: "Din organisations inloggning svarar inte.",
        text: "Försök igen om en stund, eller prova en kod i mejlen om din organisation tillåter det.",
      },
      "provider-refused": {
        title: "Din organisations inloggning tog inte emot oss.",
        text: "Något är fel inställt. Berätta det för den som sköter organisationens inloggning. Under tiden kan du prova en kod i mejlen, om din organisation tillåter det.",
      },
      "not-verified": {
        title: "Svaret från din organisations inloggning gick inte att lita på.",
        text: "Därför släpptes ingen in. Försök igen från början. Händer det på nytt, berätta det för den som driver webbplatsen.",
      },
      clocks: {
        title: "Klockorna går olika.",
        text: "Svaret från din organisations inloggning gäller inte nu enligt vår klocka. Berätta det för den som driver webbplatsen.",
      },
      "not-set-up": {
        title: "Organisationens inloggning är inte färdigt inställd.",
        text: "Berätta det för den som driver webbplatsen. Under tiden kan du prova en kod i mejlen, om din organisation tillåter det.",
      },
      "no-provider": {
        title: "Organisationen har ingen egen inloggning här längre.",
        text: "Logga in med en kod i mejlen.",
      },
      denied: {
        title: "Du avbröt inloggningen, eller så sa din organisation nej.",
        text: "Försök igen, eller fråga den som sköter organisationens inloggning om du får använda Samling.",
      },
      "used-up": {
        title: "Inloggningen tog för lång tid, eller har redan använts.",
        text: "Börja om från början.",
      },
      "another-browser": {
        title: "Inloggningen började i en annan webbläsare.",
        text: "Börja om här, i den webbläsare som du vill använda. Har du inte själv försökt logga in behöver du inte göra något.",
      },
      "too-many": {
        title: "Försök igen om en stund.",
        text: "Det har kommit ovanligt många försök från ditt nät.",
      },
      "unverified-address": {
        title: "Din organisation bekräftar inte din e-postadress.",
        text: "Utan en bekräftad adress vet vi inte vem du är. Prova en kod i mejlen, om din organisation tillåter det, och berätta det för den som sköter organisationens inloggning.",
      },
      "outside-domains": {
        title: "Din e-postadress hör inte till organisationens inloggning.",
        text: "Organisationens inloggning får bara användas med dess egna adresser. Logga in med en kod i mejlen.",
      },
      "no-account": {
        title: "Du har ingen roll här än.",
        text: "Din organisation vet vem du är, men du behöver också en roll. Be en administratör i din organisation att ge dig en.",
      },
      "account-ended": {
        title: "Ditt konto är avslutat.",
        text: "Be en administratör i din organisation om du behöver ett nytt.",
      },
      "another-person": {
        title: "Adressen hör till ett konto som någon annan har använt.",
        text: "Organisationen säger att du är en annan person än den som förut loggade in med din adress. Be den som driver webbplatsen att reda ut det.",
      },
    } satisfies Record<SignOnFault, { readonly title: string; readonly text: string }>,
  },
  rules: {
    title: "Inloggning",
    toRules: "Hur man loggar in",
    lead: "Vad som krävs av dem som har roller i organisationen.",
    none: "Ingen har någon roll här än.",
    passkey: "Passkey",
    asked:
      "Krävs. Rollerna har ingen kraft förrän en passkey har använts. Det gäller även installationens administratörer.",
    notAsked: "Krävs inte. Det räcker att logga in.",
    people: (number: number) => (number === 1 ? "En person har en roll." : `${number} personer har roller.`),
    everybodyHas: "Alla har en passkey.",
    without: (number: number, people: number) =>
      number === people
        ? "Ingen har någon passkey än:"
        : number === 1
          ? "En av dem har ingen passkey än:"
          : `${number} av dem har ingen passkey än:`,
    withoutHint:
      "De får lägga till en nästa gång de kommer hit, och ser inte organisationens evenemang förrän det är gjort.",
    ask: "Kräv passkey",
    askOf: (name: string) => `Kräv passkey i ${name}`,
    askMeans: (without: number) =>
      without === 0
        ? "Gäller genast, också dem som redan är inloggade: de får använda sin passkey."
        : `Gäller genast, också dem som redan är inloggade. ${without === 1 ? "En person" : `${without} personer`} måste först lägga till en passkey. Inget mejl skickas, så säg till dem.`,
    askNow: "Ja, kräv passkey",
    stop: "Sluta kräva passkey",
    stopOf: (name: string) => `Sluta kräva passkey i ${name}`,
    stopMeans:
      "Den som kommer åt någons inkorg, eller någons konto hos organisationen, kan sedan logga in som den personen.",
    stopNow: "Ja, sluta kräva passkey",
    ownFirst: "Lägg först till en passkey själv, så att du inte stänger ute dig.",
    toOwn: "Lägg till en passkey",
    done: { asked: "Passkey krävs nu.", stopped: "Passkey krävs inte längre." },
    refusals: {
      "not-allowed": "Du får inte ändra det där.",
      "no-such-organisation": "Organisationen finns inte i registret.",
      "own-passkey-first": "Lägg först till en passkey själv, så att du inte stänger ute dig.",
    },
    provider: "Organisationens egen inloggning",
    noProvider:
      "Ingen. Har ni en (Microsoft Entra ID, Keycloak eller någon annan med OpenID Connect) kan den som driver webbplatsen koppla in den. Be er it-avdelning lägga upp Samling som en webbapplikation med den här återkopplingsadressen:",
    redirect: "Återkopplingsadress",
    issuer: "Utfärdare",
    clientId: "Klient-id",
    domains: "Adresser",
    accounts: "Den som saknar konto",
    makesAccounts: "får ett, som läsare",
    makesNone: "släpps inte in förrän någon har gett personen en roll",
    mail: "Kod i mejlen",
    mailOpen: "fungerar också",
    mailClosed: "skickas inte till de här adresserna",
    readOnly:
      "Utfärdaren avgör vem som släpps in. Därför ändras det bara av den som sköter servern, med kommandot set-single-sign-on.",
  },
  cli: {
    set: "låter en organisations folk logga in med dess egen OpenID Connect-leverantör",
    remove: "tar bort en organisations egen inloggning; dess folk loggar in med mejl",
    untie: "släpper vem en leverantör känner ett konto som, för någon som har lagts upp på nytt där",
    usage: "Ange organisationen inom citattecken, --issuer, --client-id, --secret-from och minst en --domain.",
    checking: (issuer: string) => `Frågar ${issuer} …`,
    noSecretHere: (from: string) =>
      `Obs: ${from} går inte att läsa härifrån. Servern måste kunna läsa det när någon loggar in.`,
    isSet: (name: string, issuer: string) => `${name} loggar in via ${issuer}.`,
    redirect: (address: string) =>
      `Registrera den här återkopplingsadressen (redirect URI) hos leverantören: ${address}`,
    accounts: (number: number) =>
      number === 1
        ? "Leverantören kan nu logga in ett konto som redan finns."
        : `Leverantören kan nu logga in ${number} konton som redan finns.`,
    closed: "Adresserna i domänerna får ingen kod i mejlen längre. Svarar inte leverantören kommer ingen av dem in.",
    removed: (name: string) => `${name} har ingen egen inloggning längre.`,
    untied: "Släppt. Nästa gång känns personen igen på sin adress.",
    faults: {
      "provider-down": "Leverantören svarar inte, eller svarar inte som OpenID Connect Discovery kräver.",
      "provider-refused": "Leverantören avvisade frågan.",
      "not-verified": "Svaret stämmer inte med utfärdaren.",
      ISSUER_DIFFERS:
        "Leverantören säger att den heter något annat. Ange exakt den utfärdaren; en som gäller för flera organisationer går inte.",
      ENDPOINT_MISSING: "Leverantören säger inte var man loggar in.",
    },
    refusals: {
      "not-allowed": "Det får bara göras på kommandoraden.",
      "no-such-organisation": "Organisationen finns inte i registret.",
      "issuer-malformed": "Utfärdaren är en adress, till exempel https://inloggning.example.se/realms/lan.",
      "issuer-not-https": "Utfärdaren måste börja med https://.",
      "no-client": "Ange klient-id som leverantören har gett det.",
      "secret-place":
        "Ange var hemligheten står: env:NAMN, eller file: och hela sökvägen. Serverns egna inställningar går inte.",
      "no-domain": "Ange minst en --domain: de adresser som leverantören får tala för.",
      "domain-malformed": "En domän ser ut som example.se.",
      "no-provider": "Organisationen har ingen egen inloggning.",
      "no-such-account": "Ingen har den adressen.",
      "not-tied": "Ingen leverantör känner det kontot.",
    },
  },
};
