/**
 * The invitation to the southern narcotics conference of 31 May 2022: its titles, names, roles, times and arrangers as they
 * were printed, in the layout of the original; what each talk is about is told in words of our own.
 */
export const southernConference2022 = `Länsstyrelserna

Blekinge, Halland, Jönköping, Kalmar och Kronobergs län samt Polisen och CAN

Narkotikakonferens med fokus på - narkotika i lokalsamhället

Narkotika finns i dag att få tag på i nästan hela landet, och skillnaden mellan storstad och landsbygd har blivit liten. Konferensen visar läget i Sydsverige och hur olika verksamheter kan förebygga på sina egna arenor.

Fem länsstyrelser i söder, Polismyndigheten och Centralförbundet för alkohol- och narkotikaupplysning (CAN) bjuder in för fjärde gången. De tidigare åren har handlat om lägesbild, förebyggande arbete, tidig upptäckt samt samverkan och sekretess.

Datum och tid: 31 maj 2022 kl. 9.00-16.30, registrering och fika från 8.30

Plats: Konserthuset i Växjö. Det är även möjligt att delta digitalt via länk.

Förmiddagen ägnas åt forskning och lägesbilder, eftermiddagen åt exempel från länen.

Målgrupp

Du som arbetar brotts- eller drogförebyggande, strategiskt eller operativt, i till exempel kommun, polis, fritidsverksamhet eller förening.

Anmälan

Ange om du deltar på plats eller digitalt.

Platserna i lokalen är begränsade och först till kvarn gäller.

09.00 Inledning av dagen

09.25 Socioekonomiska skillnader i narkotikaanvändningen bland vuxna i Sverige

Charlotta Rehnman Wigstad, direktör Centralförbundet för alkohol- och narkotikaupplysning.

Föredraget bygger på undersökningen Vanor och Konsekvenser, gjord på uppdrag av Folkhälsomyndigheten, med svar från omkring 6 800 personer mellan 25 och 64 år. Användningen jämförs mellan grupper med olika utbildning, sysselsättning och inkomst.

10.05 Likheter och skillnader mellan narkotikamarknader i socialt utsatta områden och på internet

Li Hammar, utredare Brottsförebyggande rådet.

Brås studie ställer handeln på gatan bredvid den på nätet: vilka som köper och säljer, vad det kostar, hur betalningen går till och vilka nätverk som står bakom. Också gatuhandeln har blivit digital, och det prövar rättsväsendet.

10.50-11.10 Paus

11.10 Polismyndighetens inhämtningsuppdrag gällande kriminell påverkan på lokalsamhället

Mats Trulsson, brottsförebyggande samordnare Polisregion Syd

Hur polisen varje år samlar in uppgifter om kriminell påverkan, vad de lokala trygghetsmätningarna tillför och vilken bild de ger tillsammans.

11.50 Växjö kommuns förebyggande arbete med insatser som gör skillnad

Magnus Wibert- Biträdande avdelningschef, avdelning barn och familj, Växjö kommun. Anders Gustafsson – Enhetschef för områdesbaserat arbete, Växjö kommun. Marcus Holmqvist – Säkerhetschef, Växjö kommun.

Kommunens arbete i stadsdelen Araby: stöd till barn och föräldrar från graviditeten till vuxenlivet, och en boendemiljö som gör det långsiktiga arbetet möjligt.

12.25-13.25 Lunch

13.25 Öppna drogscener, skjutningar och sociodemografi

Mia-Maria Magnusson, polis och forskare Polisregion Stockholm

Platser med öppen handel, skjutningar eller båda delarna, sedda genom sin befolkning och sina brott. Indelningen i typer av områden hjälper den som ska välja metod och samarbetspart.

14.05 Situationellt drogförebyggande arbete – utifrån din lokala kontext

Ann Rönnäng, Polisregion Väst och Linda Fetiu, brottsförebyggande samordnare Länsstyrelsen Halland

Metodstödet Drogfriplatser vänder sig till kommunernas förebyggare och till lokala poliser som vill göra något åt en plats i samverkan. Bakom det står länsstyrelserna i Halland och Västra Götaland och Polisregion Väst.

14.35 Plattformer För Framtiden- Långsiktigt förebyggande arbete.

Peter Magnusson, föreståndare Underground Råslätt

Underground i Råslätt har drivits ideellt i 15 år med stöd av Jönköpings kommun. Ungdomar får sommarpraktik, läxhjälp och stöd till körkort, i nära samarbete med områdespolis och socialtjänst.

15.10-15.30 Paus

15.30 Stöd i arbetet med sociala insatsgrupper (SIG) och samverkan skola, socialtjänst, polis och fritid (SSPF)

Elisabet Sjöström, utredare socialstyrelsen, Christina Söderberg, utredare BRÅ och Emma Ravald, verksamhetsutvecklare NOA Polisen

En ny lathund för SSPF och SIG, och en vägledning för SIG som utgår från principerna om risk, behov och mottaglighet (RBM).

Kartläggning av fältarbete riktat mot barn och unga

Maria Branting, utredare socialstyrelsen

Socialstyrelsens kartläggning från 2021: hur vanligt fältarbete är, hur kommunerna ordnar det, var fältarbetarna finns och vilka de möter.

16.30 Avslutning
`;
