import type { ParticipationMode } from "#domain/event/participation-mode.ts";

/** Mail to those who take part. */
export const messages = {
  greeting: (name: string) => `Hej ${name}!`,
  greetingWithoutName: "Hej!",
  cancelledEvent: (title: string) => `Inställt: ${title}`,
  when: "När",
  at: (day: string, time: string) => `${day} ${time}`,
  where: "Var",
  mode: "Du deltar",
  modes: { "on-site": "på plats", digital: "digitalt" } satisfies Record<ParticipationMode, string>,
  waitlistRow: "Väntelista",
  place: (mode: string, place: string) => `${mode}, nummer ${place}`,
  fullItems: (items: string) => `Det är fullt på ${items}. Där har du ingen plats.`,
  joining: { title: "Så ansluter du", text: "Mötet öppnas från din egen länk:" },
  own: {
    title: "Din sida",
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
  notYou: "Har du inte gjort det själv? Hör av dig till arrangören. Evenemangets sida:",
  again: "Vill du delta ändå? Du kan anmäla dig igen så länge anmälan är öppen:",
  privacy: {
    title: "Dina personuppgifter",
    host: (name: string) => `${name} är personuppgiftsansvarig.`,
    arrangers: (names: string) => `Arrangör: ${names}.`,
    deleted: (day: string) => `Uppgifterna raderas senast den ${day}.`,
    how: "Så hanteras de:",
  },
  seat: {
    subject: (title: string) => `Du har en plats: ${title}`,
    lead: {
      "on-site": "Du är anmäld och har en plats. Du deltar på plats.",
      digital: "Du är anmäld och har en plats. Du deltar digitalt.",
    },
  },
  waitlist: {
    subject: (title: string) => `Du står på väntelistan: ${title}`,
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
    subject: (title: string) => `Du erbjuds en plats: ${title}`,
    lead: {
      "on-site": "En plats har blivit ledig, och du kan få delta på plats.",
      digital: "En plats har blivit ledig, och du kan få delta digitalt.",
    },
    deadline: (when: string) =>
      `Svara senast ${when}. Platsen är din till dess. Svarar du inte i tid går den till nästa på väntelistan.`,
    answer: { title: "Ditt svar", text: "Tacka ja eller nej på din sida:" },
    keeps: {
      "on-site": "Tackar du ja byter du bort din plats i lokalen. Annars behåller du den.",
      digital: "Tackar du ja byter du bort din digitala plats. Annars behåller du den.",
    },
  },
  served: {
    subject: (title: string) => `Du har fått en plats: ${title}`,
    lead: {
      "on-site": "En plats blev ledig, och den är din. Du deltar på plats.",
      digital: "En plats blev ledig, och den är din. Du deltar digitalt.",
    },
  },
  offerLapsed: {
    subject: (title: string) => `Erbjudandet har gått ut: ${title}`,
    lead: "Tiden att svara på erbjudandet om en plats har gått ut. Platsen går till nästa på väntelistan.",
  },
  leftList: {
    subject: (title: string) => `Du står inte längre på väntelistan: ${title}`,
    lead: "Du står inte längre på väntelistan.",
  },
  keepsSeat: {
    "on-site": "Du har kvar din plats och deltar på plats.",
    digital: "Du har kvar din plats och deltar digitalt.",
  },
  withdrawn: {
    subject: (title: string) => `Du är avanmäld: ${title}`,
    lead: "Du är avanmäld.",
    event:
      "Ångrar du dig kan du anmäla dig igen så länge anmälan är öppen. Har du inte avanmält dig själv? Hör av dig till arrangören. Evenemangets sida:",
  },
  handedOver: {
    subject: (title: string) => `Du har fått en plats: ${title}`,
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
    subject: (title: string) => `Din plats är överlämnad: ${title}`,
    lead: "Din plats är överlämnad till någon annan. Du är inte längre anmäld.",
  },
  changed: {
    subject: (title: string) => `Din anmälan är ändrad: ${title}`,
    lead: "Din anmälan är ändrad. Så här gäller den nu.",
  },
  linkAgain: {
    subject: { one: (title: string) => `Din länk: ${title}`, several: (title: string) => `Dina länkar: ${title}` },
    lead: {
      one: "Här är länken till din anmälan.",
      several: "Här är länkarna till anmälningarna med din e-postadress.",
    },
    why: "Du får det här mejlet för att någon bad om det, eller fyllde i anmälan en gång till, med din e-postadress. Var det inte du behöver du inte göra något.",
    link: "Anmälan:",
  },
};
