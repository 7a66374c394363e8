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
      lists: "Listor",
      import: "Import",
      history: "Historik",
    },
    states: { draft: "Utkast", published: "Publicerat", cancelled: "Inställt", held: "Genomfört" },
    waitsForPasskey:
      "En av dina organisationer kräver att du styrker vem du är med en passkey innan du ser dess evenemang.",
    usePasskey: "Använd din passkey",
  },
};
