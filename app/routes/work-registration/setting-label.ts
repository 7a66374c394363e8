import type { SettingField } from "#domain/registration/settings-texts.ts";
import type { Language } from "#domain/values/language.ts";
import { catalogueOf } from "#i18n/catalogue.ts";

/** A setting's name, as its field has it. */
export function settingLabel(language: Language, name: string): string {
  const words = catalogueOf(language).work.event.registration;
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
    reminderDays: words.reminderDays,
    morningReminder: words.morningReminder,
    meetingUrl: words.meetingUrl,
    needsDeletedOn: words.needsDeletedOn,
    peopleDeletedOn: words.peopleDeletedOn,
  };
  return labels[name as SettingField] ?? name;
}
