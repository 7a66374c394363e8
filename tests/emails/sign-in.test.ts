import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#domain/values/language.ts";
import { inventedSignIn } from "#routes/dev-mail/invented-sign-in.ts";
import { render } from "#emails/render.ts";
import { mailHtmlFaults } from "#tests/support/html-faults.ts";
import { readableText, spoken } from "#tests/support/mail-text.ts";

describe.each(LANGUAGES)("a mail to sign in with (%s)", (language) => {
  const message = inventedSignIn(language, "https://samling.example");

  test("reads as it has been approved, with the same in HTML as in text", async () => {
    const { subject, text, html, calendar, replyTo } = render(message);
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`render/sign-in.${language}.txt`);
    await expect(html).toMatchFileSnapshot(`render/sign-in.${language}.html`);
    expect([calendar, replyTo]).toEqual([null, null]);
    expect(await mailHtmlFaults(html)).toEqual([]);
    const words = readableText(html);
    const unread = text.split("\n").filter((line) => line !== "" && !words.includes(spoken(line)));
    expect(unread).toEqual([`${language === "sv" ? "Kod" : "Code"}: 012 345`]);
    expect(words).toContain(language === "sv" ? "Kod 012 345" : "Code 012 345");
  });

  test("names its code, its link, and nobody whose name looks like an advertisement", () => {
    const { subject, text } = render({ ...message, facts: { name: "Vinn! http://x.example" } });
    expect(subject.startsWith("012 345 ")).toBe(true);
    expect(text.match(/https?:\S+/g)).toEqual([message.links.open, message.links.privacy]);
  });
});
