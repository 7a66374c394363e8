import { SETTING_FIELDS, type SettingField } from "#domain/registration/settings-texts.ts";
import { otherLanguage, type Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** A setting's name, as its field has it, for an event that was first written in a language. */
export function settingLabel(language: Language, written: Language, name: string): string {
  const { registration: words, inOther } = catalogueOf(language).work.event;
  const labels: Readonly<Record<SettingField, string>> = {
    "takes-on-site": words.takes["on-site"],
    "seats-on-site": words.capacity["on-site"],
    "takes-digital": words.takes.digital,
    "seats-digital": words.capacity.digital,
    mostFromOrganisation: words.mostFromOrganisation,
    opensAt: words.opens,
    closesAt: words.closes,
    serving: words.serving,
    offerHours: words.offerHours,
    cutOffAt: words.cutOff,
    smallerPartyPasses: words.smallerPartyPasses,
    asksDiet: words.asksDiet,
    asksAccessNeeds: words.asksAccessNeeds,
    confirmationText: words.confirmationText,
    otherConfirmationText: inOther[otherLanguage(written)](words.confirmationText),
    reminderDays: words.reminderDays,
    morningReminder: words.morningReminder,
    meetingUrl: words.meetingUrl,
    needsDeletedOn: words.needsDeletedOn,
    peopleDeletedOn: words.peopleDeletedOn,
  };
  return labels[name as SettingField] ?? name;
}

/** What a setting is set to, in words. */
export function settingText(language: Language, name: SettingField, text: string): string {
  const { registration, sides } = catalogueOf(language).work.event;
  if (TICKED.has(name)) return text === "" ? sides.no : sides.yes;
  if (name === "serving") return registration.servingChoices[text === "offer" ? "offer" : "at-once"];
  return text.replace(/^(\d{4}-\d\d-\d\d)T/, "$1 ");
}

const TICKED: ReadonlySet<SettingField> = new Set([
  ...(["takes-on-site", "takes-digital", "smallerPartyPasses", "asksDiet"] as const),
  ...(["asksAccessNeeds", "morningReminder"] as const),
]);

/** The names that were given, of those that there are: an address may say anything. */
export function settingNames(given: string): readonly SettingField[] {
  return given.split(" ").filter((name): name is SettingField => SETTING_FIELDS.some((each) => each === name));
}
