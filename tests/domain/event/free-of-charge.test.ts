import { expect, test } from "vitest";
import { isFreeOfCharge } from "#domain/event/free-of-charge.ts";

test.each([
  "Kostnadsfritt",
  "kostnadsfri",
  "Gratis.",
  "Konferensen är kostnadsfri. Vi bjuder på fika.",
  "Det är kostnadsfritt att delta",
  "Kostnadsfritt, lunch ingår",
  "Ingen avgift",
  "Free of charge",
  "The conference is free of charge",
])("%s: free", (cost) => {
  expect(isFreeOfCharge(cost)).toBe(true);
});

test.each([
  null,
  "",
  "450 kr",
  "Kostnadsfritt för medlemmar",
  "Kostnadsfritt, men lunch betalas av deltagaren",
  "Kostnadsfritt. Den som uteblir faktureras 500 kronor.",
  "Inte kostnadsfritt",
  "Konferensen är kostnadsfri för kommuner, övriga 300",
  "Free for members",
  "Fråga arrangören",
])("%s: not said to be free", (cost) => {
  expect(isFreeOfCharge(cost)).toBe(false);
});
