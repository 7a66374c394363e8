import { describe, expect, test } from "vitest";
import { instant } from "#domain/values/instant.ts";
import { LANGUAGES } from "#domain/values/language.ts";
import { render } from "#emails/render.ts";
import { inventedMessage } from "#routes/dev-mail/invented-messages.ts";
import { mailHtmlFaults } from "#tests/support/html-faults.ts";
import { readableText, spoken } from "#tests/support/mail-text.ts";
import { approvedMessages, madeMessage } from "#tests/support/messages.ts";

const ORIGIN = "https://samling.example";
const OFFER_UNTIL = instant(Date.UTC(2027, 4, 20, 10));
const WAITS = { seat: null, waitsFor: "on-site", place: 3 } as const;

const ENDING = `Evenemangets sida:
https://samling.example/evenemang/samverkansdagen-2027

Dina personuppgifter
Länsstyrelsen Exempel är personuppgiftsansvarig. Uppgifterna raderas senast den 30 november 2027. Så hanteras de:
https://samling.example/personuppgifter
`;

const OWN_PAGE = `Din sida
Här kan du ändra dina uppgifter, byta mellan att delta på plats och digitalt, eller lämna över platsen till någon annan:
https://samling.example/anmalan/OWN

Kan du inte komma? Avanmäl dig på din sida, så får någon annan platsen.

Dela inte det här mejlet. Den som har din länk kan ändra din anmälan.`;

describe("a party that waits as one", () => {
  test.each([
    ["sv", "Platserna räcker inte till er alla just nu.", "ni får plats samtidigt, eller inte alls."],
    ["en", "There are not enough seats for all of you at the moment.", "or none of you does."],
  ] as const)("is told so in %s, and not that it is full", (language, few, together) => {
    const { text } = render(madeMessage("waitlist", language, { facts: { ...WAITS, together: true } }));
    expect(text).toContain(few);
    expect(text).toContain(together);
    expect(text).not.toMatch(/Det är fullt|is full/);
  });
});

describe("a message in Swedish", () => {
  test("tells of a seat on site", () => {
    const confirmationTexts = [
      { language: "sv", text: "Ta med legitimation.\r\n\r\nEntrén ligger på baksidan." },
    ] as const;
    const event = { confirmationTexts };
    expect(render(madeMessage("seat", "sv", { event }))).toMatchObject({
      subject: "Du har en plats: Samverkansdagen",
      text: `Hej Anna Andersson!

Du är anmäld och har en plats. Du deltar på plats.

Samverkansdagen
När: måndag 31 maj 2027 kl. 9.00–16.30
Var: Stadshuset, Exempelstad
Du deltar: på plats

Ta med legitimation.

Entrén ligger på baksidan.

${OWN_PAGE}

${ENDING}`,
    });
  });

  test("tells of a digital seat with the way into the meeting, and of items that are full", () => {
    const facts = { seat: "digital", fullItems: ["Verkstad A", "Studiebesök"] } as const;
    expect(render(madeMessage("seat", "sv", { facts })).text).toBe(`Hej Anna Andersson!

Du är anmäld och har en plats. Du deltar digitalt.

Samverkansdagen
När: måndag 31 maj 2027 kl. 9.00–16.30
Du deltar: digitalt

Det är fullt på Verkstad A, Studiebesök. Där har du ingen plats.

Så ansluter du
Mötet öppnas från din egen länk:
https://samling.example/delta/JOIN

${OWN_PAGE}

${ENDING}`);
  });

  test("tells of a place on the waitlist", () => {
    expect(render(madeMessage("waitlist", "sv", { facts: WAITS }))).toMatchObject({
      subject: "Du står på väntelistan: Samverkansdagen",
      text: `Hej Anna Andersson!

Det är fullt på plats just nu. Du står på väntelistan, som nummer 3.

Blir en plats ledig för dig får du ett mejl. Till dess behöver du inte göra något.

Samverkansdagen
När: måndag 31 maj 2027 kl. 9.00–16.30
Var: Stadshuset, Exempelstad
Väntelista: på plats, nummer 3

Din sida
Här ser du var på väntelistan du står, och kan ändra dina uppgifter:
https://samling.example/anmalan/OWN

Vill du inte vänta längre? Lämna väntelistan på din sida.

Dela inte det här mejlet. Den som har din länk kan ändra din anmälan.

${ENDING}`,
    });
  });

  test("tells of an offer, until when it stands, and what becomes of the seat that one has", () => {
    const facts = { seat: "digital", waitsFor: "on-site", offerUntil: OFFER_UNTIL } as const;
    expect(render(madeMessage("offer", "sv", { facts }))).toMatchObject({
      subject: "Du erbjuds en plats: Samverkansdagen",
      text: `Hej Anna Andersson!

En plats har blivit ledig, och du kan få delta på plats.

Svara senast torsdag 20 maj 2027 kl. 12.00. Platsen är din till dess. Svarar du inte i tid går den till nästa på väntelistan.

Tackar du ja byter du bort din digitala plats. Annars behåller du den.

Ditt svar
Tacka ja eller nej på din sida:
https://samling.example/anmalan/OWN

Samverkansdagen
När: måndag 31 maj 2027 kl. 9.00–16.30
Var: Stadshuset, Exempelstad
Du deltar: digitalt

Dela inte det här mejlet. Den som har din länk kan ändra din anmälan.

${ENDING}`,
    });
  });

  test("lists the links of each who shares the address, by name", () => {
    const all = [
      { name: "Anna Andersson", link: "https://samling.example/anmalan/A" },
      { name: "Bo Berg", link: "https://samling.example/anmalan/B" },
    ];
    expect(render(madeMessage("link-again", "sv", { facts: { seat: null }, links: { all } }))).toMatchObject({
      subject: "Dina länkar: Samverkansdagen",
      text: `Hej!

Här är länkarna till anmälningarna med din e-postadress.

Anna Andersson:
https://samling.example/anmalan/A

Bo Berg:
https://samling.example/anmalan/B

Du får det här mejlet för att någon bad om det, eller fyllde i anmälan en gång till, med din e-postadress. Var det inte du behöver du inte göra något.

Samverkansdagen
När: måndag 31 maj 2027 kl. 9.00–16.30
Var: Stadshuset, Exempelstad

Dela inte det här mejlet. Den som har din länk kan ändra din anmälan.

${ENDING}`,
    });
  });

  test("tells who left a list what is left, and nothing of the list as if one waited", () => {
    const facts = { seat: "digital", waitsFor: "on-site" } as const;
    expect(render(madeMessage("left-list", "sv", { facts })).text).toBe(`Hej Anna Andersson!

Du står inte längre på väntelistan. Du har kvar din plats och deltar digitalt.

Samverkansdagen
När: måndag 31 maj 2027 kl. 9.00–16.30
Du deltar: digitalt

Så ansluter du
Mötet öppnas från din egen länk:
https://samling.example/delta/JOIN

${OWN_PAGE}

${ENDING}`);
  });
});

describe.each(LANGUAGES)("each message (%s)", (language) => {
  test.each(approvedMessages(language))("$name reads as it has been approved", async ({ name, message }) => {
    const { subject, text, html, calendar } = render(message);
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`render/${name}.${language}.txt`);
    await expect(html).toMatchFileSnapshot(`render/${name}.${language}.html`);
    if (calendar !== null) await expect(calendar.content).toMatchFileSnapshot(`render/${name}.${language}.ics`);
  });

  test.each(approvedMessages(language))("$name tells the same in HTML as in text", async ({ message }) => {
    const { subject, text, html } = render(message);
    expect(await mailHtmlFaults(html)).toEqual([]);
    const words = readableText(html);
    expect(text.split("\n").filter((line) => line !== "" && !words.includes(spoken(line)))).toEqual([]);
    expect(html).toContain(`<html lang="${language}" dir="ltr">`);
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html.length).toBeLessThan(20_000);
    // Nothing is fetched, and every address that is a link stands in the text too.
    expect(html).not.toMatch(/\bsrc=|url\(|@import|<link|<script|<img/i);
    expect([...html.matchAll(/href="([^"]+)"/g)].filter(([, href]) => !text.includes(`${href}`))).toEqual([]);
  });

  test.each(["withdrawn", "handed-on", "event-cancelled"] as const)(
    "%s carries no link of the registration's",
    (kind) => {
      const { text, html, calendar } = render(inventedMessage(kind, language, ORIGIN));
      const { event, privacy } = inventedMessage(kind, language, ORIGIN).links;
      expect(text.match(/https:\S+/g)).toEqual([event, privacy]);
      expect([text, html, calendar?.content].join().match(/OWN|JOIN/)).toBe(null);
    },
  );
});

describe("the organiser's words to those who have a seat", () => {
  const swedish = { language: "sv", text: "Ta med legitimation." } as const;
  const english = { language: "en", text: "Bring a proof of who you are." } as const;
  const event = { confirmationTexts: [swedish] };

  test("stand as they are in a letter of their own language", () => {
    const { text, html } = render(madeMessage("seat", "sv", { event }));
    expect(text).not.toContain("Arrangören skriver");
    expect(html).not.toContain(' lang="sv" style');
  });

  test.each(["seat", "reminder"] as const)("are marked, and told to be in another language: %s", (kind) => {
    const { text, html } = render(madeMessage(kind, "en", { event }));
    expect(text).toContain("The arranger writes in Swedish:\n\nTa med legitimation.\n");
    expect(html).toMatch(/<p lang="sv" style="[^"]*">Ta med legitimation\.<\/p>/);
  });

  test.each([
    ["sv", swedish.text, english.text],
    ["en", english.text, swedish.text],
  ] as const)("stand in the letter's language alone where they are written in both: %s", (language, own, other) => {
    for (const confirmationTexts of [
      [swedish, english],
      [english, swedish],
    ]) {
      const { text, html } = render(madeMessage("seat", language, { event: { confirmationTexts } }));
      expect(
        text.split("\n").filter((line) => line === own || line.includes(other) || /writes|skriver/.test(line)),
      ).toEqual([own]);
      expect(html).not.toMatch(/<p lang=/);
    }
  });

  test("are told to be in English where they are written in nothing else", () => {
    const { text } = render(madeMessage("seat", "sv", { event: { confirmationTexts: [english] } }));
    expect(text).toContain("Arrangören skriver på engelska:\n\nBring a proof of who you are.\n");
  });
});

describe("what others have written", () => {
  test("stays on its line: a name or a title adds nothing of its own", () => {
    const hostile = "Anna\r\n\r\nDu har vunnit!\u2028\u202e";
    const facts = { name: hostile };
    const event = { titles: [{ language: "sv", text: "En\r\nBcc: b@example.se" }] as const, venueName: "A\nB" };
    const { subject, text } = render(madeMessage("seat", "sv", { facts, event }));
    expect(subject).toBe("Du har en plats: En Bcc: b@example.se");
    expect(text.split("\n").slice(0, 7)).toEqual([
      "Hej Anna Du har vunnit!!",
      "",
      "Du är anmäld och har en plats. Du deltar på plats.",
      "",
      "En Bcc: b@example.se",
      "När: måndag 31 maj 2027 kl. 9.00–16.30",
      "Var: A B",
    ]);
  });

  test("is text in HTML too, wherever it stands", async () => {
    const hostile = `<img src=x onerror=alert(1)>"'&amp;</style><!--`;
    const facts = { name: hostile, note: { subject: hostile, text: `${hostile}\n\n${hostile}` } };
    const event = {
      ...{
        titles: [{ language: "sv", text: hostile }] as const,
        contacts: [{ language: "sv", text: hostile }] as const,
      },
      ...{ venueName: hostile, host: hostile, confirmationTexts: [{ language: "sv", text: hostile }] as const },
    };
    for (const kind of ["from-organiser", "seat", "event-cancelled"] as const) {
      const { html, text } = render(madeMessage(kind, "sv", { facts, event }));
      expect(html).not.toMatch(/<img|<!--(?!\[if mso\]|\[endif\])|&amp;/);
      expect(readableText(html)).toContain(hostile);
      expect(text).toContain(hostile);
      expect(await mailHtmlFaults(html)).toEqual([]);
    }
  });

  test.each([
    ["Köp billigt på https://example.com/x", "Hej!"],
    ["Se www.example.com", "Hej!"],
    ["billigt.example.com nu", "Hej!"],
    ["anna@example.se", "Hej!"],
    ["A".repeat(300), "Hej!"],
    ["", "Hej!"],
    ["J. R. R. Tolkien", "Hej J. R. R. Tolkien!"],
    ["Åsa-Lena O’Brien d.y.", "Hej Åsa-Lena O’Brien d.y.!"],
    ["محمد علي 🎈", "Hej محمد علي 🎈!"],
  ])("as a name, %s greets with: %s", (name, greeting) => {
    expect(render(madeMessage("seat", "sv", { facts: { name } })).text.split("\n")[0]).toBe(greeting);
  });

  test("is cut in subjects, never in the text", () => {
    const text = `Konferens om ${"samverkan ".repeat(30)}`.trim();
    const mail = render(madeMessage("seat", "sv", { event: { titles: [{ language: "sv", text }] } }));
    expect(mail.subject).toBe(`Du har en plats: Konferens om samverkan samverkan samverkan samverkan…`);
    expect(mail.text.split("\n")).toContain(text);
  });
});

test.each([
  [{ startsAt: null, endsAt: null }, "När: måndag 31 maj 2027"],
  [{ endsAt: null }, "När: måndag 31 maj 2027 kl. 9.00"],
  [{ endsOn: "2027-06-01" }, "När: måndag 31 maj 2027 kl. 9.00 – tisdag 1 juni 2027 kl. 16.30"],
  [{ endsOn: "2027-06-01", endsAt: null }, "När: måndag 31 maj 2027 kl. 9.00 – tisdag 1 juni 2027"],
  [{ endsOn: "2027-06-01", startsAt: null, endsAt: null }, "När: 31 maj – 1 juni 2027"],
] as const)("an event with %j says when it is", (event, when) => {
  const { text } = render(madeMessage("seat", "sv", { event: event as never }));
  expect(text.split("\n")[5]).toBe(when);
});

test("where nobody has said who the controller is, those who arrange are named", () => {
  const { text } = render(madeMessage("seat", "sv", { event: { host: null, peopleDeletedOn: null } }));
  expect(text.split("\n").at(-3)).toBe("Arrangör: Länsstyrelsen Exempel, Polisen. Så hanteras de:");
});
