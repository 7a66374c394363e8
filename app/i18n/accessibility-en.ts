import type { accessibility as swedish } from "./accessibility-sv.ts";

/** The accessibility statement, its form, and what the form answers. */
export const accessibility: typeof swedish = {
  title: "Accessibility of Samling",
  description: "How accessible Samling is, which faults are known, and how to report a fault.",
  intro: (host) =>
    `Everybody should be able to use Samling. This is the accessibility statement of ${host}: how the website meets the Swedish Act on Accessibility to Digital Public Services (2018:1937), which faults we know of, and how to tell us of a fault.`,
  toForm: "Report a fault",
  how: "How accessible is the website?",
  conformity: {
    fully: "The website fully conforms to the Act. We know of no faults.",
    partly: "The website partly conforms to the Act, because of the faults described below.",
    not: "The website does not conform to the Act, because of the faults described below.",
  },
  standard:
    "The requirements follow the European standard EN 301 549, which builds on the guidelines WCAG 2.1 at level AA. We also test against WCAG 2.2.",
  faults: "Content that is not accessible",
  noFaults: "We know of no content that is not accessible.",
  criterion: "Requirement",
  why: "Why",
  instead: "What you can do instead",
  known: "Known since",
  unable: "If you can't use parts of the website",
  unableText:
    "Do you need something in another form, such as a programme as text? Say what you need in the form at the end of this page. This also holds for content that is exempt from the requirements of the Act.",
  tested: "How we have tested the website",
  testedText: "We have assessed it ourselves. We have tested the pages",
  tests: [
    "automatically with axe, in light and dark mode and in both languages",
    "against the HTML standard, with html-validate and Nu Html Checker",
    "with the keyboard alone, and without JavaScript",
    "in a window 320 pixels wide, which equals 400 per cent zoom, and with text of twice the size",
    "with forced colours, and in print",
    "by reading their accessibility trees in the order in which they are read aloud.",
  ],
  untested:
    "We have not yet tested them with a screen reader, nor together with people who use assistive technology. We do not review the texts that arrangers write themselves.",
  assessed: (day) => `The assessment was made on ${day}.`,
  updated: (day) => `The statement was last updated on ${day}.`,
  supervision: "Supervision",
  supervisionText:
    "The Agency for Digital Government (Digg) supervises the Act. You can report to it faults in accessibility or in this statement, and requests for content in another form that have not been taken care of.",
  supervisionLink: "Report to Digg (in Swedish)",
  form: {
    title: "Report a fault",
    text: "Tell us if something can't be used. You do not need to say who you are.",
    description: "What does not work?",
    descriptionHint: "Describe what you tried to do and what happened. At most 5,000 characters.",
    page: "Which page is it about?",
    pageHint: "The page's address or name.",
    email: "Email address",
    emailHint: (day) =>
      `If you want an answer. The address is used for nothing else. It is deleted together with the report after twelve months, on ${day} if you send it today.`,
    trap: "Leave this field empty",
    send: "Send the report",
    faults: {
      description: {
        missing: "Say what does not work, for example “I can't reach the menu with the keyboard”.",
        "too-long": (count) => `The description has ${count} characters. Shorten it to 5,000 at most.`,
      },
      page: { "too-long": "The address is too long. Write at most 2,000 characters." },
      email: { malformed: "Enter an email address, such as name@example.com, or leave the field empty." },
    },
    perhapsRobot: {
      title: "Press Send the report once more",
      text: "A hidden field was filled in, which usually means that the sender is a robot. Everything you wrote is still here. Press once more, and the report will arrive.",
    },
    tooMany: {
      title: "Wait a while and send again",
      text: (minutes) =>
        `Unusually many reports have come from your network. Everything you wrote is still here. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
    },
  },
  thanks: {
    title: "Thank you for your report",
    text: "It has been received and is read by those who run the website. If you left an email address you may get an answer there.",
    deleted: (day) => `The report is deleted on ${day} at the latest.`,
    back: "To the accessibility statement",
  },
};
