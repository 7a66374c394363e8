/**
 * Common first names in Sweden, folded to lower case: they tell a person from a place or a heading where two
 * capitalised words stand alone. A name that is missing here is still read where its surroundings are clear.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `adam adrian agneta agnes ahmad ahmed ahmet aida aino aisha albin aleksandra alexander alexandra alfred ali alice alicia alma alva amal amanda
  amelia amin amina amir amira anders andrea andreas anette anders angela angelica anita anja ann anna anna-karin anna-lena anna-maria anne
  anneli annelie annette annica annie annika ann-britt ann-charlotte ann-christin ann-kristin ann-louise ann-marie ann-sofie anton antonia arne aron arvid
  asta astrid august aurora axel barbro beata beatrice ben bengt benjamin bernt bert bertil birger birgit birgitta bjarne björn bo bodil boel bojan börje
  britt britta britt-marie bror camilla carin carina carita carl carl-johan carlos carolin carolina caroline catarina catharina catherine cecilia charlie
  charlotta charlotte christel christer christian christin christina christine christoffer christopher claes clara clas claudia conny constantin cornelia dag
  dagny dan daniel daniela danijel dario david denise dennis desirée diana dick disa ebba edit edith edvard einar elena eleonor elias elin elina elinor elisabet
  elisabeth elise ella ellen ellinor elof elsa elvira emanuel emelie emil emilia emilie emily emma emmy enrique erica erik erika erling ernst esbjörn eskil ester
  esther eva eva-lena eva-lotta eva-marie evelina evert fabian fadi fanny farah fatima fatma felicia felix filip filippa folke frank fredric fredrik fredrika frida
  frans fritz gabriel gabriella georg george gerd gerda gert gisela gloria greger gry gudrun gull gunilla gunhild gunn gunnar gunnel gustaf gustav göran gösta håkan hamid
  hampus hanna hannah hannes hans harald harriet hasan hassan hedda hedvig heidi helen helena helene helge helga henning henric henrik henrika henry herman hilda hillevi
  hjalmar holger hugo hussein ibrahim ida ilona ilse ina inga ingalill ingbritt ingegerd ingela ingemar inger ingmar ingrid ingvar ingvor ines irena irene iris irma isa isabel
  isabell isabella isabelle isak ismail iréne ivar jack jacob jacqueline jakob jamal james jan jan-erik jan-olof jane janet janne jarmo jasmin jasmine jean jeanette
  jennie jennifer jenny jens jerker jerry jesper jessica jessika jimmie jimmy joakim joanna joel johan johanna john johnny jon jonas jonathan jonny jorge josef josefin josefina
  josefine joseph josephine judit judith julia julian juliana jusuf jörgen kaj kajsa karl karl-erik karl-johan karin karim karina karolina kasper katarina kate katharina katja katrin
  kenneth kennet kent kerstin khadija khaled kicki kim kjell klara klas konrad krister kristian kristin kristina kristofer kristoffer kurt laila lars lars-erik lars-göran lasse
  laura leif leila lena lennart leo leon lilian lilly lina linda linn linnea linnéa linus lisa lisbet lisbeth lise liselott liselotte lise-lotte liv livia lo lotta lotten louise love
  lovisa lovis lucas lucia ludvig luis lukas lydia lykke madeleine magda magdalena magnus mahmoud maj maja majken malena malin malte manne manuel marcus mareike margareta margaretha margit
  margot mari maria mariam mariana mariann marianne marie marie-louise marika marina mario marit marita markus marlene marta martha martin martina mary matilda mats mattias max maxim
  may mehmet melina melissa melker mia mia-maria michael michaela micael mikael mikaela milan milla milo mimmi mina mirjam mirja mohamad mohamed mohammad mohammed mona monica monika moa morgan
  mustafa my märta måns nadia nadja nahid naima nanna natalia natalie nathalie nela nicklas niclas nicolas nikita niklas nikola nils nina nora noel nour oddvar olga ola olav olle olof
  oliver olivia omar orvar osama oscar oskar osman otto ove owe pamela parisa patricia patrik paul paula paulina per pehr per-erik per-olof peder percy pernilla peter petra petter pia pierre
  pontus rabia rahel ragnar ragnhild ralf rebecca rebecka rebecka reine renée reza rickard richard rikard rita robert robin roger roland rolf ronja ronny rosa rose rosita rune ruth rut sabina sabine saga said
  sally salma samir samira samuel sandra sanna sara sarah sebastian selma seppo sigbritt signe sigrid sigurd sigvard simon simone siri siv sofia sofie solveig sonja sonny stefan stella
  stellan sten stig stina sture sune susann susanna susanne svante sven sven-erik svetlana sylvia sören tage tanja tarik tea teresa terese teresia tero thea theodor therese therésa thomas thor thorbjörn
  tilda tilde tim timo tina tindra tobias tom tomas tommy tone tor torbjörn tord tore torgny torsten tove truls tuula tuva tyra ulf ulla ulla-britt ulrica ulrik ulrika une urban urs ursula uwe
  valdemar valter vanja vera veronica veronika victor victoria vidar viktor viktoria vilgot vilhelm vilma vincent viola viveca viveka vivian vivianne walter wanja werner wilhelm wilma william yasmin yasmine ylva
  yngve yosef yusuf yvette yvonne zahra zainab zara zeinab zlatan zoran åke åsa örjan östen öyvind`.split(/\s+/),
);
