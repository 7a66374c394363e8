import type { privacy as swedish } from "./privacy-sv.ts";

/** How personal data are handled, as the product does today: what changes there is changed here. */
export const privacy: typeof swedish = {
  title: "How we handle your personal data",
  description:
    "Who answers for personal data in Samling, which they are, why they are there, for how long, and your rights.",
  intro:
    "Samling shows events. You can read everything without saying who you are. The website sets cookies only for those who sign in to arrange events. It does not track your visits and fetches nothing from other websites.",
  responsible: {
    title: "Who is responsible",
    text: [
      "The host of an event is the controller of the personal data about it. The event's page says who the host is. If no host is stated you can ask the arrangers.",
      "Whoever runs the website is responsible for reports of accessibility faults and for running it.",
    ],
  },
  data: {
    title: "Which data, why and for how long",
    what: "What",
    why: "Why",
    howLong: "How long",
    who: "Who sees them",
    rows: [
      {
        title: "Registering for an event",
        what: "Name, email address, organisation, the county where you work, how you want to take part, which programme items you have chosen, your answers to the arranger's questions, and the mail that we write to you. If you register somebody else, it is that person's data.",
        why: "To keep seats and waitlist in the right order, send what you need to know, and be able to follow up the event. Only those who have said yes may stand on a participant list.",
        howLong:
          "Name, email address, answers and mail are deleted on the day that the form states: a year after the event, unless the arranger has chosen another day. That goes for those who have withdrawn or handed over their seat as well. Organisation, county, municipality and way of taking part stay without a name, for statistics.",
        who: "The event's host, those co-organisers of whom the host has recorded that they may, and whoever runs the website for the host. Whoever receives people at the door sees the name and organisation of those who have a seat on site, by a link that expires. No other visitor sees who is registered, and whoever asks for their link gets an answer in their own inbox only.",
      },
      {
        title: "Dietary requirements and access",
        what: "What you write about food and about what you need in order to take part, if the event asks for it. You choose whether to answer.",
        why: "To order food and arrange what you need. The data are kept apart from the rest of the registration.",
        howLong:
          "Until the day that the form states: two weeks after the event, unless the arranger has chosen another day. If you withdraw or hand over your seat they are deleted at once.",
        who: "Those who arrange the event. The caterer gets numbers, not names.",
      },
      {
        title: "Protected identity",
        what: "That you have said that your data are protected.",
        why: "So that your name does not stand on any participant list or name badge, nor at the door. In statistics only your organisation is counted.",
        howLong: "As long as your name.",
        who: "Those who arrange the event. In the lists that they work with, the word protected stands in the place of your name.",
      },
      {
        title: "Your own calendar address",
        what: "Your name and e-mail address, if you have asked for a calendar address of your own on your page for a registration. You get the address by mail alone.",
        why: "So that your calendar can fetch what you are registered for.",
        howLong:
          "As long as any registration with the same name and e-mail address remains. If you close the address it stops working at once.",
        who: "Whoever has the address sees which events you are registered for. The service that you give it to fetches it on your behalf.",
      },
      {
        title: "People in programmes",
        what: "Name, role and organisation of speakers and moderators, as the arranger has written them. The programme is open to all, also as open data that other websites may show.",
        why: "To show what the event is about and who takes part.",
        who: "Everybody.",
        howLong:
          "As long as the event is published, in the archive too. The data belong to the event and stay with us if it is withdrawn.",
      },
      {
        title: "Contact persons",
        what: "Name, telephone number and email address that the arranger has given on the event's page.",
        why: "So that you can ask questions about the event.",
        who: "Everybody.",
        howLong: "As long as the event.",
      },
      {
        title: "Reports of accessibility faults",
        what: "What you write, the page that it is about, and your email address if you give it.",
        why: "To mend the fault and to be able to answer you.",
        who: "Whoever runs the website.",
        howLong: "Twelve months. After that the report is deleted automatically.",
      },
      {
        title: "Those who sign in",
        what: "Name, email address and roles of those who arrange events, which browser they are signed in with and when, passkeys that they have added, and what they have changed. One cookie keeps them signed in, another belongs to signing in and lasts ten minutes, and a third remembers for half a year that they have signed in with the browser, so that nobody else can shut them out.",
        why: "So that the right people alone get at data about participants, and it can be seen who has changed what.",
        howLong:
          "Sessions are deleted at most 30 days after they have ended, requests for a code after two days. The account ends 18 months after the latest sign-in, or three months after the last role was ended. The person is mailed four weeks before. Whoever is the only administrator somewhere keeps the account until somebody else has taken over. When the account ends, name, e-mail address, passkeys and sign-ins are deleted, in the history too. What the person has done remains without a name. Everybody can also end their own account.",
        who: "Administrators of their own organisation, and colleagues who see the history.",
      },
      {
        title: "Your visit",
        what: "Your IP address, while the server answers. If you send a registration or a report, the address stays in the server's memory for a time.",
        why: "To be able to answer, and to hold back robots.",
        who: "Nobody, unless whoever runs the website has logs of their own.",
        howLong:
          "It is never stored on disk. Samling's log says which kind of page was shown and when, and nothing of who you are. Whoever runs the website may have logs of their own in front of Samling.",
      },
    ],
  },
  basis: {
    title: "By what right",
    text: [
      "Authorities, municipalities and regions handle the data to perform a task in the public interest (article 6.1 e of the General Data Protection Regulation, GDPR). If the host is another organisation, it answers for the basis that it relies on.",
      "To stand on the participant list, and to tell of dietary requirements or access, rests on your consent (article 6.1 a). The latter can say something about health or belief, so the consent is explicit (article 9.2 a). You take it back whenever you want on the page behind your personal link.",
      "What you send to a Swedish authority becomes an official document. Whoever asks for it may read it, unless it is secret by law.",
    ],
  },
  rights: {
    title: "Your rights",
    text: "You have the right to",
    list: [
      "know which data there are about you, and get a copy of them",
      "have wrong data corrected",
      "in some cases have data deleted, or their use restricted",
      "object to their use.",
    ],
    how: "With the personal link in the confirmation you see your registration and can correct it, hand it over or withdraw. Otherwise, turn to the event's host or, if you do not know who that is, to the arrangers. For a report of an accessibility fault, turn to whoever runs the website. No decisions about you are made automatically.",
    complain:
      "If you think that data about you are handled wrongly you can complain to the Swedish Authority for Privacy Protection (IMY).",
    complainLink: "Lodge a complaint with IMY (in Swedish)",
  },
};
