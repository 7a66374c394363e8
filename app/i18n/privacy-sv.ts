/** How personal data are handled, as the product does today: what changes there is changed here. */
export const privacy = {
  title: "Så hanterar vi dina personuppgifter",
  description:
    "Vem som ansvarar för personuppgifter i Samling, vilka de är, varför de finns, hur länge, och dina rättigheter.",
  intro:
    "Samling visar evenemang. Du kan läsa allt utan att säga vem du är. Webbplatsen använder inga kakor, följer inte dina besök och hämtar ingenting från andra webbplatser.",
  responsible: {
    title: "Vem som ansvarar",
    text: [
      "Den som är värd för ett evenemang är personuppgiftsansvarig för uppgifterna om det. Värden står på evenemangets sida. Är ingen värd angiven kan du fråga arrangörerna.",
      "Den som driver webbplatsen är ansvarig för rapporter om brister i tillgängligheten och för webbplatsens drift.",
    ],
  },
  data: {
    title: "Vilka uppgifter, varför och hur länge",
    what: "Vad",
    why: "Varför",
    howLong: "Hur länge",
    rows: [
      {
        title: "Medverkande i program",
        what: "Namn, roll och organisation för talare och moderatorer, så som arrangören har skrivit dem. Programmet är öppet för alla, också som öppna data som andra webbplatser får visa.",
        why: "För att visa vad evenemanget handlar om och vilka som medverkar.",
        howLong:
          "Så länge evenemanget är publicerat, även i arkivet. Uppgifterna hör till evenemanget och ligger kvar hos oss om det dras tillbaka.",
      },
      {
        title: "Kontaktpersoner",
        what: "Namn, telefonnummer och e-postadress som arrangören har angett på evenemangets sida.",
        why: "För att du ska kunna ställa frågor om evenemanget.",
        howLong: "Lika länge som evenemanget.",
      },
      {
        title: "Rapporter om brister i tillgängligheten",
        what: "Det du skriver, sidan det gäller och din e-postadress, om du anger den.",
        why: "För att rätta bristen och kunna svara dig.",
        howLong: "Tolv månader. Därefter raderas rapporten automatiskt.",
      },
      {
        title: "Ditt besök",
        what: "Din IP-adress, medan servern svarar. Skickar du en rapport finns adressen kvar i serverns minne en tid.",
        why: "För att kunna svara, och för att hejda robotar.",
        howLong:
          "Den sparas aldrig på disk. Samlings logg säger vilket slags sida som visades och när, men inget om vem du är. Den som driver webbplatsen kan ha egna loggar framför Samling.",
      },
    ],
  },
  basis: {
    title: "Med vilken rätt",
    text: [
      "Myndigheter, kommuner och regioner behandlar uppgifterna för att utföra en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen, GDPR). Är värden en annan organisation svarar den på vilken grund den stöder sig.",
      "Det som du skickar till en myndighet blir en allmän handling. Den som ber om den kan få läsa den, om den inte är sekretessbelagd.",
    ],
  },
  rights: {
    title: "Dina rättigheter",
    text: "Du har rätt att",
    list: [
      "få veta vilka uppgifter som finns om dig, och få en kopia av dem",
      "få felaktiga uppgifter rättade",
      "i vissa fall få uppgifter raderade eller användningen av dem begränsad",
      "invända mot att de används.",
    ],
    how: "Vänd dig till evenemangets värd eller, om du inte vet vem det är, till arrangörerna. Gäller det en rapport om tillgänglighet vänder du dig till den som driver webbplatsen. Inga beslut om dig fattas automatiskt.",
    complain: "Tycker du att uppgifter om dig hanteras fel kan du klaga hos Integritetsskyddsmyndigheten (IMY).",
    complainLink: "Lämna ett klagomål till IMY",
  },
};
