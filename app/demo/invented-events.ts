import type { CalendarDate } from "#domain/values/calendar-date.ts";

/** Invitations to events that never take place, for days counted from the one on which the demo is loaded. */
export const inventedEvents = {
  comingConference: (date: CalendarDate, lastDay: CalendarDate) => `Narkotikakonferens – ett exempel på nästa upplaga

Arrangör: Länsstyrelsen Blekinge, Länsstyrelsen Halland, Länsstyrelsen Jönköping, Länsstyrelsen Kalmar, Länsstyrelsen Kronoberg, Polisen och CAN

Så här skulle inbjudan till nästa konferens kunna se ut. Dag, program och medverkande är påhittade.

Datum: ${date}
Tid: kl. 9.00-15.30, registrering och kaffe från 8.30
Plats: Konserthuset i Växjö. Det går också att delta digitalt via länk.
Målgrupp: Alla som arbetar brotts- eller drogförebyggande i kommun, polis, region, skola eller förening.
Kostnad: Kostnadsfritt
Sista anmälningsdag: ${lastDay}
Kontakt: konferens@example.se

Platserna i lokalen är begränsade, först till kvarn gäller.

Program

09.00 Inledning
Moderator: Moa Moderatorsson, samordnare, Exempelmyndigheten

09.20 Vad vet vi om läget i länen?
Alva Exempelsson, analytiker, Exempelmyndigheten
En gemensam bild av fem län, byggd på det som skolor, socialtjänst och polis redan samlar in.

10.15-10.45 Paus

10.45 Samtal: så håller samverkan när pengarna tar slut
Bo Påhittad, kommunpolis, Polisregion Exempel
Cia Fiktiv, drogförebyggare, Exempelköpings kommun

12.00-13.00 Lunch

13.00 Parallella verkstäder

13.00 Verkstad: trygga platser
Dag Låtsas, säkerhetssamordnare, Exempelköpings kommun

13.00 Verkstad: att prata med vårdnadshavare
Eva Uppdiktad, fältsekreterare, Exempelköpings kommun

14.30-14.50 Paus

14.50 Vad tar vi med oss hem?

15.30 Avslutning
`,

  training: (date: CalendarDate, lastDay: CalendarDate) => `Drogteckenutbildning för yrkesverksamma

Arrangör: Länsstyrelsen Gävleborg

En halvdag om tecken och symtom, för dig som möter unga i arbetet. Tillfället är påhittat.

Datum: ${date}
Tid: kl. 13.00-16.00
Plats: Länsstyrelsen i Gävle
Målgrupp: Personal i skola, socialtjänst och fritidsverksamhet
Kostnad: Kostnadsfritt
Sista anmälningsdag: ${lastDay}
Kontakt: utbildning@example.se

Program

13.00 Välkommen
13.10 Tecken och symtom
Finn Fabulerad, utbildare, Polisregion Exempel
14.20-14.40 Fika
14.40 Vad gör jag när jag är orolig?
15.45 Frågor och avslutning
`,

  networkMeeting: (date: CalendarDate) => `Nätverksträff för länets kommunala ANDT-samordnare

Arrangör: Länsstyrelsen Kronoberg

Datum: ${date}
Tid: kl. 9.00-12.00
Plats: Länsstyrelsen i Växjö. Det går att delta digitalt via länk.
Kontakt: natverk@example.se

Dagordning

9.00 Läget i kommunerna
10.00 Paus
10.15 Uppföljning av handlingsplanens insatser
11.30 Kommande träffar
`,

  workingGroup: (date: CalendarDate) => `Arbetsgruppsmöte Gävleborg mot narkotika

Arrangör: Länsstyrelsen Gävleborg och Polismyndigheten Region mitt

Datum: ${date}
Tid: kl. 10.00-11.30
Digitalt via länk

Dagordning

10.00 Behov från verksamheterna
10.30 Planering av insatser
11.15 Nästa möte
`,
} as const;
