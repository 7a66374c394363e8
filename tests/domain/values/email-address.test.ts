import { expect, test } from "vitest";
import { parseEmailAddress } from "#domain/values/email-address.ts";

test.each([
  "namn@kommun.se",
  " namn.efternamn+samling@sub.lansstyrelsen.se ",
  "o'neil@example.com",
  "info@växjö.se",
  "åsa@example.se",
  "a@xn--vxj-qla8q.se",
  "info@example.xn--p1ai",
  `${"a".repeat(64)}@example.se`,
])("%j is an address", (text) => {
  expect(parseEmailAddress(text)).toBe(text.trim());
});

test.each([
  "\u200bnamn@kommun.se\u200b ",
  "na\u00admn@kom\u2060mun.se",
  "\u202enamn@kommun.se\u202c",
  "\ufeffnamn@kommun.se",
])("%j is read without what nobody sees", (text) => {
  expect(parseEmailAddress(text)).toBe("namn@kommun.se");
});

test.each([
  "",
  "namn",
  "@kommun.se",
  "namn@",
  "namn@kommun",
  "namn@kommun..se",
  "namn@-kommun.se",
  "namn@kommun.se.",
  "namn @kommun.se",
  "namn@kommun.se, annan@kommun.se",
  "Namn <namn@kommun.se>",
  ".namn@kommun.se",
  "na..mn@kommun.se",
  "namn@127.0.0.1",
  "namn@kommun.se\r\nBcc: alla@kommun.se",
  `${"a".repeat(65)}@example.se`,
  `a@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.${"e".repeat(63)}.se`,
])("%j is none", (text) => {
  expect(parseEmailAddress(text)).toBeNull();
});
