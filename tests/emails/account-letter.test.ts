import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#domain/values/language.ts";
import { ACCOUNT_NEWS_NAMES, inventedAccountNews } from "#routes/dev-mail/invented-account-news.ts";
import { render } from "#emails/render.ts";
import { mailHtmlFaults } from "#tests/support/html-faults.ts";
import { readableText, spoken } from "#tests/support/mail-text.ts";

const ORIGIN = "https://samling.example";
/** Whose the example is. */
const PERSON = (people: string) => `${people}acc_00000000000000000000`;
/** Of the links, the account's own page or the one to sign in at, where there is something to be done. */
const LEADS: Partial<Record<(typeof ACCOUNT_NEWS_NAMES)[number], "account" | "signIn" | "people">> = {
  "passkey-added": "account",
  "passkey-removed": "account",
  "new-device": "account",
  "first-passkey": "people",
  "account-unused": "signIn",
  "role-given": "signIn",
};

describe.each(LANGUAGES)("a mail about one's account (%s)", (language) => {
  test.each(ACCOUNT_NEWS_NAMES)("%s reads as it has been approved, with the same in HTML as in text", async (name) => {
    const message = inventedAccountNews(name, language, ORIGIN);
    const { subject, text, html, calendar, replyTo } = render(message);
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`render/${name}.${language}.txt`);
    await expect(html).toMatchFileSnapshot(`render/${name}.${language}.html`);
    expect([calendar, replyTo]).toEqual([null, null]);
    expect(await mailHtmlFaults(html)).toEqual([]);
    const words = readableText(html);
    const unread = text.split("\n").filter((line) => line !== "" && !words.includes(spoken(line)));
    const device = language === "sv" ? "Enhet: Firefox på Windows" : "Device: Firefox on Windows";
    expect(unread).toEqual(name === "new-device" ? [device] : []);
    expect(unread.filter((line) => !words.includes(line.replace(": ", " ")))).toEqual([]);
    const lead = LEADS[name];
    const links = [
      ...(lead === undefined ? [] : [lead === "people" ? PERSON(message.links.people) : message.links[lead]]),
      message.links.privacy,
    ];
    expect(text.match(/https?:\S+/g)).toEqual(links);
  });

  test("says how to sign in where the organisation has closed signing in by mail", () => {
    const message = inventedAccountNews("role-given", language, ORIGIN);
    const account = { what: "role-given", role: "organiser", organisation: "Länsstyrelsen Kronoberg" } as const;
    const [open, closed] = [account, { ...account, byProviderAlone: true } as const].map((news) =>
      render({ ...message, facts: { ...message.facts, account: news } }).text.split("\n"),
    );
    const said = {
      sv: "Du loggar in genom din organisations egen inloggning:",
      en: "You sign in through your organisation’s own sign-in:",
    };
    expect(closed!.filter((line) => !open!.includes(line))).toEqual([said[language]]);
    expect(open!.filter((line) => !closed!.includes(line))).toHaveLength(1);
  });

  test("greets nobody by a name that looks like an advertisement", () => {
    const message = inventedAccountNews("passkey-added", language, ORIGIN);
    const { text } = render({ ...message, facts: { ...message.facts, name: "Vinn! http://x.example" } });
    expect(text).not.toContain("x.example");
  });
});
