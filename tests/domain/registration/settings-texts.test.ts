import { expect, test } from "vitest";
import { checkedRules, defaultRules } from "#domain/registration/registration-rules.ts";
import { parseSettings, settingsKey, settingsTexts } from "#domain/registration/settings-texts.ts";
import type { CalendarDate } from "#domain/values/calendar-date.ts";
import { instant, STOCKHOLM } from "#domain/values/instant.ts";

const rules = {
  ...defaultRules("2027-05-20" as CalendarDate),
  ...{ opensAt: instant(Date.UTC(2027, 3, 1, 6)), offerMinutes: 90, mostFromOrganisation: 4 },
  ...{ meetingUrl: "https://mote.example/1", confirmationText: "Ta med legitimation.", reminderDays: null },
  otherConfirmationText: "Bring a proof of who you are.",
};
const texts = settingsTexts(rules, { "on-site": 300, digital: null }, STOCKHOLM);

test("settings as a form shows them are read back as they were", () => {
  expect(texts).toMatchObject({
    opensAt: "2027-04-01T08:00",
    offerHours: "1.5",
    "seats-digital": "",
    reminderDays: "",
  });
  expect(parseSettings(texts, STOCKHOLM)).toEqual({
    ok: true,
    value: { rules, capacities: { "on-site": 300, digital: null } },
  });
});

test.each([
  [{ "takes-on-site": "", "takes-digital": "" }, { "takes-on-site": "no-modes" }],
  [{ "seats-on-site": "många" }, { "seats-on-site": "capacity-malformed" }],
  [{ opensAt: "2027-03-28T02:30" }, { opensAt: "time-skipped-by-clocks" }],
  [{ closesAt: "i morgon" }, { closesAt: "moment-malformed" }],
  [{ offerHours: "0" }, { offerHours: "offer-time-malformed" }],
] as const)("%j is told at its field", (typed, faults) => {
  expect(parseSettings({ ...texts, ...typed }, STOCKHOLM)).toEqual({ ok: false, refusal: faults });
});

test.each([
  [{ confirmationText: "A".repeat(2001) }, "text-too-long"],
  [{ otherConfirmationText: "A".repeat(2001) }, "other-text-too-long"],
] as const)("a text of the confirmation is too long in its own language alone: %#", (given, refusal) => {
  const lastDay = "2027-05-20" as CalendarDate;
  expect(checkedRules({ ...rules, ...given }, {}, lastDay)).toEqual({ ok: false, refusal });
  expect(checkedRules(rules, {}, lastDay)).toEqual({ ok: true, value: rules });
});

test("another's change makes another key", () => {
  expect(settingsKey(texts)).not.toBe(settingsKey({ ...texts, asksDiet: "yes" }));
});
