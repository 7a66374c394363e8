import { expect, test } from "vitest";
import { suggestedKind } from "#domain/event/event-kind.ts";

test.each([
  ["Narkotikakonferens med fokus på - narkotika i lokalsamhället", "conference"],
  ["Nätverksträff för länets ANDT-samordnare", "network-meeting"],
  ["Drogteckenutbildning för yrkesverksamma", "training"],
  ["Lunchwebbinarium om cannabis", "seminar"],
  ["Arbetsgruppsmöte Gävleborg mot narkotika", "working-group-meeting"],
  ["Styrgruppsmöte", "steering-group-meeting"],
  ["Kommundialog", "dialogue"],
  ["Presskonferens om beslaget", "press-meeting"],
  ["Vårfest", "other"],
])("%s is a %s", (title, kind) => {
  expect(suggestedKind(title)).toBe(kind);
});
