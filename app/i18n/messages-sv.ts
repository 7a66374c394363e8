import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import type { Language } from "#domain/values/language.ts";
import { messagesGone } from "./messages-gone-sv.ts";
import { messagesOthers } from "./messages-others-sv.ts";

/** Mail to those who take part. */
export const messages = {
  greeting: (name: string) => `Hej ${name}!`,
  greetingWithoutName: "Hej!",
  cancelledEvent: (title: string) => `Inställt: ${title}`,
  when: "När",
  at: (day: string, time: string) => `${day} ${time}`,
  where: "Var",
  held: "Hålls",
  was: (before: string) => `(tidigare ${before})`,
  mode: "Du deltar",
  modes: { "on-site": "på plats", digital: "digitalt" } satisfies Record<ParticipationMode, string>,
  and: " och ",
  /** Where a digital event is, in a calendar. */
  digitalPlace: "Digitalt",
  calendarOwnPage: "Kan du inte komma, eller vill du ändra något? Din sida:",
  waitlistRow: "Väntelista",
  place: (mode: string, place: string) => `${mode}, nummer ${place}`,
  fullItems: (items: string) => `Det är fullt på ${items}. Där har du ingen plats.`,
  joining: { title: "Så ansluter du", text: "Mötet öppnas från din egen länk:", button: "Anslut till mötet" },
  own: {
    title: "Din sida",
    button: "Öppna din sida",
    seat: "Här kan du ändra dina uppgifter eller lämna över platsen till någon annan:",
    seatAndModes:
      "Här kan du ändra dina uppgifter, byta mellan att delta på plats och digitalt, eller lämna över platsen till någon annan:",
    waiting: "Här ser du var på väntelistan du står, och kan ändra dina uppgifter:",
  },
  cannotCome: {
    seat: "Kan du inte komma? Avanmäl dig på din sida, så får någon annan platsen.",
    waiting: "Vill du inte vänta längre? Lämna väntelistan på din sida.",
  },
  keepToYourself: "Dela inte det här mejlet. Den som har din länk kan ändra din anmälan.",
  eventPage: "Evenemangets sida:",
  privacy: {
    title: "Dina personuppgifter",
    host: (name: string) => `${name} är personuppgiftsansvarig.`,
    arrangers: (names: string) => `Arrangör: ${names}.`,
    deleted: (day: string) => `Uppgifterna raderas senast den ${day}.`,
    how: "Så hanteras de:",
  },
  seat: {
    heading: "Du har en plats",
    lead: {
      "on-site": "Du är anmäld och har en plats. Du deltar på plats.",
      digital: "Du är anmäld och har en plats. Du deltar digitalt.",
    },
  },
  waitlist: {
    heading: "Du står på väntelistan",
    full: {
      "on-site": "Det är fullt på plats just nu.",
      digital: "De digitala platserna är slut just nu.",
    },
    tooFew: "Platserna räcker inte till er alla just nu.",
    together: "Ni som anmäldes tillsammans väntar tillsammans: ni får plats samtidigt, eller inte alls.",
    place: (place: string) => `Du står på väntelistan, som nummer ${place}.`,
    placeUnknown: "Du står på väntelistan.",
    next: "Blir en plats ledig för dig får du ett mejl. Till dess behöver du inte göra något.",
    meanwhile: {
      "on-site": "Under tiden har du en plats i lokalen.",
      digital: "Under tiden har du en digital plats.",
    },
    keeps: "Blir det ledigt får du ett erbjudande. Du behåller den plats du har tills du tackar ja.",
  },
  offer: {
    heading: "Du erbjuds en plats",
    lead: {
      "on-site": "En plats har blivit ledig, och du kan få delta på plats.",
      digital: "En plats har blivit ledig, och du kan få delta digitalt.",
    },
    deadline: (when: string) =>
      `Svara senast ${when}. Platsen är din till dess. Svarar du inte i tid går den till nästa på väntelistan.`,
    answer: { title: "Ditt svar", text: "Tacka ja eller nej på din sida:", button: "Svara på erbjudandet" },
    keeps: {
      "on-site": "Tackar du ja byter du bort din plats i lokalen. Annars behåller du den.",
      digital: "Tackar du ja byter du bort din digitala plats. Annars behåller du den.",
    },
  },
  served: {
    heading: "Du har fått en plats",
    lead: {
      "on-site": "En plats blev ledig, och den är din. Du deltar på plats.",
      digital: "En plats blev ledig, och den är din. Du deltar digitalt.",
    },
  },
  offerLapsed: {
    heading: "Erbjudandet har gått ut",
    lead: "Tiden att svara på erbjudandet om en plats har gått ut. Platsen går till nästa på väntelistan.",
  },
  leftList: {
    heading: "Du står inte längre på väntelistan",
    lead: "Du står inte längre på väntelistan.",
  },
  keepsSeat: {
    "on-site": "Du har kvar din plats och deltar på plats.",
    digital: "Du har kvar din plats och deltar digitalt.",
  },
  withdrawn: {
    heading: "Du är avanmäld",
    lead: "Du är avanmäld.",
  },
  handedOver: {
    heading: "Du har fått en plats",
    lead: {
      "on-site": "En plats har lämnats över till dig. Du deltar på plats.",
      digital: "En plats har lämnats över till dig. Du deltar digitalt.",
    },
    waiting: "En plats på väntelistan har lämnats över till dig.",
    offered: (when: string) =>
      `En ledig plats erbjuds dig. Tacka ja på din sida senast ${when}. Annars går den till nästa på väntelistan.`,
    needs: "Uppgifter om specialkost och stöd följer inte med platsen. Ange dina egna på din sida om du behöver.",
  },
  handedOn: {
    heading: "Din plats är överlämnad",
    lead: "Din plats är överlämnad till någon annan. Du är inte längre anmäld.",
  },
  changed: {
    heading: "Din anmälan är ändrad",
    lead: "Din anmälan är ändrad. Så här gäller den nu.",
  },
  linkAgain: {
    heading: { one: "Din länk", several: "Dina länkar" },
    lead: {
      one: "Här är länken till din anmälan.",
      several: "Här är länkarna till anmälningarna med din e-postadress.",
    },
    why: "Du får det här mejlet för att någon bad om det, eller fyllde i anmälan en gång till, med din e-postadress. Var det inte du behöver du inte göra något.",
    link: "Anmälan:",
    button: "Öppna anmälan",
  },
  calendarAddress: {
    heading: "Din kalenderadress",
    lead: "Här är adressen till din egen kalender, med allt som du är anmäld till med ditt namn och den här e-postadressen. Lägg till den som en prenumeration i ditt kalenderprogram:",
    how: "Så gör du i olika program:",
    secret:
      "Adressen är hemlig. Den som har den ser vad du är anmäld till och kan ansluta till dina digitala möten. Dela inte det här mejlet.",
    shut: "Har någon annan fått adressen? Stäng den på sidan för din anmälan:",
    why: "Du får det här mejlet för att någon bad om adressen på sidan för din anmälan. Var det inte du behöver du inte göra något: adressen skickas bara hit.",
  },
  organiserWritesIn: {
    sv: "Arrangören skriver:",
    en: "Arrangören skriver på engelska:",
  } satisfies Record<Language, string>,
  eventChanged: {
    heading: {
      time: "Ny tid",
      place: "Ny plats",
      "time-and-place": "Ny tid och plats",
      modes: "Nytt sätt att delta",
      other: "Ändrade uppgifter",
    },
    lead: {
      time: "Evenemanget har flyttats till en ny tid.",
      place: "Evenemanget har flyttats till en ny plats.",
      "time-and-place": "Evenemanget har flyttats till en ny tid och en ny plats.",
      modes: "Evenemanget hålls på ett nytt sätt.",
      other: "Evenemangets uppgifter har ändrats. Så här gäller de nu.",
    },
    held: (how: string) => `Det hålls nu ${how}.`,
    notHeldInMode: {
      "on-site":
        "Det går inte längre att delta på plats, som du är anmäld till. På din sida kan du byta till att delta digitalt, eller avanmäla dig.",
      digital:
        "Det går inte längre att delta digitalt, som du är anmäld till. På din sida kan du byta till att delta på plats, eller avanmäla dig.",
    },
    waiting: "Du står kvar på väntelistan.",
    calendar: "Med mejlet kommer en ny kalenderpost, som ersätter den du har.",
  },
  eventCancelled: {
    heading: "Inställt",
    lead: "Evenemanget är inställt. Du behöver inte avanmäla dig.",
    calendar: "Med mejlet kommer en avbokning, som tar bort posten ur din kalender.",
  },
  others: messagesOthers,
  gone: messagesGone,
  eventRestored: {
    heading: "Blir av ändå",
    lead: "Evenemanget var inställt, men blir av ändå.",
    calendar: "Med mejlet kommer en kalenderpost, så att evenemanget åter står i din kalender.",
  },
  invitation: {
    heading: "Inbjudan",
    headingAgain: "Påminnelse om inbjudan",
    lead: "Du är inbjuden till det här evenemanget.",
    leadAgain: "Du är inbjuden till det här evenemanget, och har inte svarat än.",
    title: "Kommer du?",
    text: "Svara på din personliga sida. Där kan du anmäla dig, eller säga att du inte kommer.",
    button: "Svara på inbjudan",
    keep: "Länken är din egen. Skicka den inte vidare.",
  },
  programmeChanged: {
    heading: "Ändrat program",
    lead: "Programmet har ändrats. Evenemangets tid och plats är desamma.",
    changed: "Det här är nytt",
    added: "Ny punkt",
    removed: "Utgår",
    moved: "Flyttas",
    mended: "Ändras",
    people: "andra medverkar",
    words: "ny beskrivning",
    other: "nya uppgifter",
    noTime: "tiden är inte bestämd",
    more: (count: number) =>
      `Och ${count} ${count === 1 ? "ändring" : "ändringar"} till: hela programmet finns på evenemangets sida.`,
    seatsGone: (titles: string) =>
      `${titles} utgår ur programmet. Om du hade valt det finns den platsen inte kvar, och du kan välja något annat på din sida.`,
    chosen:
      "Har du valt en punkt som flyttas har du kvar platsen. Passar den nya tiden inte kan du välja om på din sida.",
  },
  digest: {
    heading: { one: "En mindre ändring", several: "Mindre ändringar" },
    lead: "Evenemangets tid och plats påverkas inte.",
    changed: "Det här har ändrats",
    title: "Rubrik",
    titleIn: { sv: "Rubrik på svenska", en: "Rubrik på engelska" } satisfies Record<Language, string>,
    calendar: "Med mejlet kommer kalenderposten som den lyder nu.",
  },
  reminder: {
    today: "I dag",
    tomorrow: "I morgon",
    onWeekday: (weekday: string) => `På ${weekday}`,
    onDay: (day: string) => `Den ${day}`,
    lead: {
      "on-site": (day: string) => `${day} är det dags. Du deltar på plats.`,
      digital: (day: string) => `${day} är det dags. Du deltar digitalt.`,
    },
    cannotCome: {
      title: "Kan du inte komma?",
      text: "Avanmäl dig på din sida, så får någon annan platsen:",
    },
  },
  fromOrganiser: {
    from: {
      seat: (who: string) => `${who} skriver till dig som har en plats:`,
      waiting: (who: string) => `${who} skriver till dig som står på väntelistan:`,
    },
    organiser: "Arrangören",
  },
  questions: (contact: string) => `Frågor? Kontakta arrangören: ${contact}`,
};
