/** How personal data are handled, as the product does today: what changes there is changed here. */
export const privacy = {
  title: "Så hanterar vi dina personuppgifter",
  description:
    "Vem som ansvarar för personuppgifter i Samling, vilka de är, varför de finns, hur länge, och dina rättigheter.",
  intro:
    "Samling visar evenemang. Du kan läsa allt utan att säga vem du är. Webbplatsen sätter bara kakor för den som loggar in för att ordna evenemang. Den följer inte dina besök och hämtar ingenting från andra webbplatser.",
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
    who: "Vem ser dem",
    rows: [
      {
        title: "Anmälan till ett evenemang",
        what: "Namn, e-postadress, organisation, det län där du arbetar, hur du vill delta, vilka programpunkter du har valt, dina svar på arrangörens frågor och de mejl som vi skriver till dig. Anmäler du någon annan gäller det den personens uppgifter.",
        why: "För att hålla i platser och väntelista i rätt ordning, skicka det du behöver veta och kunna följa upp evenemanget. Bara den som har svarat ja får stå på en deltagarlista.",
        howLong:
          "Namn, e-postadress, svar och mejl raderas den dag som står i formuläret: ett år efter evenemanget, om arrangören inte har valt en annan dag. Det gäller också den som har avanmält sig eller lämnat över sin plats. Organisation, län, kommun och sätt att delta ligger kvar utan namn, för statistiken.",
        who: "Evenemangets värd, de medarrangörer som värden har antecknat att de får se dem, och den som driver webbplatsen åt värden. Den som tar emot vid dörren ser namn och organisation för dem som har en plats på plats, med en länk som slutar gälla. Ingen annan besökare ser vilka som är anmälda, och den som frågar efter sin länk får bara svar i sin egen inkorg.",
      },
      {
        title: "Specialkost och tillgänglighet",
        what: "Det du skriver om mat och om vad du behöver för att kunna delta, om evenemanget frågar efter det. Du väljer själv om du svarar.",
        why: "För att beställa mat och ordna det du behöver. Uppgifterna sparas skilt från resten av anmälan.",
        howLong:
          "Till den dag som står i formuläret: två veckor efter evenemanget, om arrangören inte har valt en annan dag. Avanmäler du dig eller lämnar över din plats raderas de genast.",
        who: "De som ordnar evenemanget. Den som lagar maten får antal, inte namn.",
      },
      {
        title: "Skyddade personuppgifter",
        what: "Att du har sagt att dina uppgifter är skyddade.",
        why: "För att ditt namn inte ska stå på någon deltagarlista eller namnbricka, eller synas vid dörren. I statistiken räknas bara din organisation.",
        howLong: "Lika länge som ditt namn.",
        who: "De som ordnar evenemanget. I listorna som de arbetar med står ordet skyddad i stället för ditt namn.",
      },
      {
        title: "Egen kalenderadress",
        what: "Ditt namn och din e-postadress, om du har bett om en egen kalenderadress på din sida för en anmälan. Adressen får du bara med mejl.",
        why: "För att din kalender ska kunna hämta det du är anmäld till.",
        howLong:
          "Så länge någon anmälan med samma namn och e-postadress finns kvar. Stänger du adressen slutar den gälla genast.",
        who: "Den som har adressen ser vilka evenemang du är anmäld till. Den tjänst som du lägger den i hämtar den åt dig.",
      },
      {
        title: "Medverkande i program",
        what: "Namn, roll och organisation för talare och moderatorer, så som arrangören har skrivit dem. Programmet är öppet för alla, också som öppna data som andra webbplatser får visa.",
        why: "För att visa vad evenemanget handlar om och vilka som medverkar.",
        who: "Alla.",
        howLong:
          "Så länge evenemanget är publicerat, även i arkivet. Uppgifterna hör till evenemanget och ligger kvar hos oss om det dras tillbaka.",
      },
      {
        title: "Kontaktpersoner",
        what: "Namn, telefonnummer och e-postadress som arrangören har angett på evenemangets sida.",
        why: "För att du ska kunna ställa frågor om evenemanget.",
        who: "Alla.",
        howLong: "Lika länge som evenemanget.",
      },
      {
        title: "Rapporter om brister i tillgängligheten",
        what: "Det du skriver, sidan det gäller och din e-postadress, om du anger den.",
        why: "För att rätta bristen och kunna svara dig.",
        who: "Den som driver webbplatsen.",
        howLong: "Tolv månader. Därefter raderas rapporten automatiskt.",
      },
      {
        title: "Den som loggar in",
        what: "Namn, e-postadress och roller för dem som ordnar evenemang, vilken webbläsare de är inloggade i och när, passkeys som de har lagt till, och vad de har ändrat. En kaka håller dem inloggade, en annan hör till inloggningen och gäller i tio minuter, och en tredje minns i ett halvår att de har loggat in i webbläsaren, så att ingen annan kan stänga dem ute.",
        why: "För att bara rätt personer ska komma åt uppgifter om deltagare, och för att det ska gå att se vem som har ändrat vad.",
        howLong:
          "Inloggningar raderas senast 30 dagar efter att de har slutat gälla, begäran om kod efter två dagar. Kontot avslutas 18 månader efter den senaste inloggningen, eller tre månader efter att den sista rollen har tagits bort. Fyra veckor före får personen ett mejl. Den som är ensam administratör någonstans har kvar sitt konto tills någon annan har tagit över. När kontot avslutas raderas namn, e-postadress, passkeys och inloggningar, också i historiken. Det personen har gjort finns kvar utan namn. Var och en kan också avsluta sitt konto själv.",
        who: "Administratörer i den egna organisationen och kolleger som ser historiken.",
      },
      {
        title: "Ditt besök",
        what: "Din IP-adress, medan servern svarar. Skickar du en anmälan eller en rapport finns adressen kvar i serverns minne en tid.",
        why: "För att kunna svara, och för att hejda robotar.",
        who: "Ingen, om inte den som driver webbplatsen har egna loggar.",
        howLong:
          "Den sparas aldrig på disk. Samlings logg säger vilket slags sida som visades och när, men inget om vem du är. Den som driver webbplatsen kan ha egna loggar framför Samling.",
      },
    ],
  },
  basis: {
    title: "Med vilken rätt",
    text: [
      "Myndigheter, kommuner och regioner behandlar uppgifterna för att utföra en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen, GDPR). Är värden en annan organisation svarar den på vilken grund den stöder sig.",
      "Att stå på deltagarlistan, och att berätta om specialkost eller tillgänglighet, bygger på ditt samtycke (artikel 6.1 a). Det sista kan säga något om hälsa eller tro, så samtycket är uttryckligt (artikel 9.2 a). Du tar tillbaka det när du vill på sidan bakom din personliga länk.",
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
    how: "Med den personliga länken i bekräftelsen ser du din anmälan och kan rätta den, lämna över den eller avanmäla dig. I övrigt: vänd dig till evenemangets värd eller, om du inte vet vem det är, till arrangörerna. Gäller det en rapport om tillgänglighet vänder du dig till den som driver webbplatsen. Inga beslut om dig fattas automatiskt.",
    complain: "Tycker du att uppgifter om dig hanteras fel kan du klaga hos Integritetsskyddsmyndigheten (IMY).",
    complainLink: "Lämna ett klagomål till IMY",
  },
};
