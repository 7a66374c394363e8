import type { AccountNews } from "#domain/account/account-news.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import { oneLine } from "#domain/values/one-line.ts";
import { catalogueOf } from "#i18n/catalogue.ts";
import { longDay, moment } from "#i18n/dates.ts";
import { text, type Letter, type LetterPart } from "./letter.ts";
import type { AccountMessage } from "./messages.ts";
import { nameToGreet } from "./parts/opening.ts";

/** Tells somebody what has happened with their account, and what to do if it wasn't they who did it. */
export function accountLetter(message: AccountMessage): Letter {
  const { language, facts, links, envelope } = message;
  const { messages, work } = catalogueOf(language);
  const words = work.access.accountMail;
  const name = nameToGreet(facts.name);
  const { subject, said } = words.news[facts.account.what];
  const when = moment(language, STOCKHOLM, envelope.writtenAt);
  return {
    ...{ subject, heading: subject },
    parts: [
      ...text(name === null ? messages.greetingWithoutName : messages.greeting(name)),
      ...text(said(when)),
      ...newsParts(message, facts.account),
      { kind: "link", text: words.privacy, url: links.privacy, aside: true },
    ],
  };
}

function newsParts({ language, links }: AccountMessage, news: AccountNews): LetterPart[] {
  const { accountMail: words, account } = catalogueOf(language).work.access;
  const notYou: LetterPart[] = [
    {
      kind: "link",
      title: words.notYou.title,
      text: words.notYou.text,
      url: links.account,
      button: words.notYou.button,
    },
  ];
  switch (news.what) {
    case "role-given": {
      const role = catalogueOf(language).work.access.roles[news.role];
      const { of, to, toProvider, button, unasked } = words.roleGiven;
      const organisation = news.organisation === null ? account.installation : oneLine(news.organisation);
      const how = news.byProviderAlone ? toProvider : to;
      return [
        ...text(of(role, organisation)),
        { kind: "link", text: how, url: links.signIn, button },
        ...text(unasked),
      ];
    }
    case "passkey-added":
    case "passkey-removed":
      return notYou;
    case "passkeys-removed":
      return text(words.passkeysNotYou);
    case "signed-out":
      return text(words.signedOutNotYou);
    case "first-passkey":
      return [{ kind: "link", ...words.firstPasskey, url: links.people + news.person }];
    case "new-device": {
      const { browser, system } = news.device;
      const rows = [{ label: words.device, value: account.device(browser, system) }];
      return [{ kind: "facts", title: words.deviceTitle, rows }, ...notYou];
    }
    case "address-changed":
    case "address-left":
      return text(words.addressNotYou);
    case "ending": {
      const day = longDay(language, dateIn(STOCKHOLM, news.endsAt));
      const { why, keep } = words.ending[news.why];
      const parts = [...text(why(day)), ...text(words.ending.means)];
      if (news.why === "without-role") return [...parts, ...text(keep)];
      return [...parts, { kind: "link", text: keep, url: links.signIn, button: words.ending.button }];
    }
    case "ended":
      return [...text(words.ended.why[news.why]), ...text(words.ended.means), ...text(words.ended.back)];
  }
}
