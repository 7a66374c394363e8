import type { ParticipationMode } from "#domain/event/participation-mode.ts";
import { ok, refused, type Result } from "#domain/result.ts";
import { parseCalendarDate } from "#domain/values/calendar-date.ts";
import type { Instant, ZoneName } from "#domain/values/instant.ts";
import { localMoment, parseLocalMoment, type LocalMomentFault } from "#domain/values/local-moment.ts";
import type { RegistrationRules, RulesRefusal } from "./registration-rules.ts";

export const SETTING_FIELDS = [
  "takes-on-site",
  "seats-on-site",
  "takes-digital",
  "seats-digital",
  "mostFromOrganisation",
  "opensAt",
  "closesAt",
  "serving",
  "offerHours",
  "cutOffAt",
  "smallerPartyPasses",
  "asksDiet",
  "asksAccessNeeds",
  "confirmationText",
  "otherConfirmationText",
  "reminderDays",
  "morningReminder",
  "meetingUrl",
  "needsDeletedOn",
  "peopleDeletedOn",
] as const;

export type SettingField = (typeof SETTING_FIELDS)[number];

/** How an event takes registrations, as a form shows it; a box that is ticked holds "yes". */
export type SettingsTexts = Readonly<Record<SettingField, string>>;

export type SettingFault = RulesRefusal | "no-modes" | LocalMomentFault;

export type SettingFaults = Readonly<Partial<Record<SettingField, SettingFault>>>;

/** Of the modes that registrations are taken for; null: as many as come. */
export type Capacities = Partial<Record<ParticipationMode, number | null>>;

export function settingsTexts(rules: RegistrationRules, capacities: Capacities, zone: ZoneName): SettingsTexts {
  const ticked = (value: boolean) => (value ? "yes" : "");
  const counted = (value: number | null | undefined) => String(value ?? "");
  const moment = (at: Instant | null) => (at === null ? "" : localMoment(at, zone));
  return {
    "takes-on-site": ticked(capacities["on-site"] !== undefined),
    "seats-on-site": counted(capacities["on-site"]),
    "takes-digital": ticked(capacities.digital !== undefined),
    "seats-digital": counted(capacities.digital),
    mostFromOrganisation: counted(rules.mostFromOrganisation),
    opensAt: moment(rules.opensAt),
    closesAt: moment(rules.closesAt),
    serving: rules.serving,
    offerHours: String(Math.round((rules.offerMinutes / 60) * 100) / 100),
    cutOffAt: moment(rules.cutOffAt),
    smallerPartyPasses: ticked(rules.smallerPartyPasses),
    asksDiet: ticked(rules.asksDiet),
    asksAccessNeeds: ticked(rules.asksAccessNeeds),
    confirmationText: rules.confirmationText ?? "",
    otherConfirmationText: rules.otherConfirmationText ?? "",
    reminderDays: counted(rules.reminderDays),
    morningReminder: ticked(rules.morningReminder),
    meetingUrl: rules.meetingUrl ?? "",
    needsDeletedOn: rules.needsDeletedOn,
    peopleDeletedOn: rules.peopleDeletedOn,
  };
}

/** What was typed, each fault at its field. What depends on the event is refused by the command. */
export function parseSettings(
  texts: SettingsTexts,
  zone: ZoneName,
): Result<{ readonly rules: RegistrationRules; readonly capacities: Capacities }, SettingFaults> {
  const faults: Partial<Record<SettingField, SettingFault>> = {};
  const typed = (field: SettingField) => texts[field].trim();
  const count = (field: SettingField, fault: SettingFault): number | null => {
    const text = typed(field).replace(/\s/g, "");
    if (text !== "" && !/^\d{1,7}$/.test(text)) faults[field] = fault;
    return text === "" ? null : Number(text);
  };
  const moment = (field: SettingField): Instant | null => {
    if (typed(field) === "") return null;
    const at = parseLocalMoment(typed(field), zone);
    if (!at.ok) faults[field] = at.refusal;
    return at.ok ? at.value : null;
  };
  const day = (field: SettingField) => {
    const date = parseCalendarDate(typed(field));
    if (date === null) faults[field] = "deleted-before-the-event";
    return date ?? parseCalendarDate("1900-01-01")!;
  };
  const seats = (mode: ParticipationMode): Capacities =>
    texts[`takes-${mode}`] === "" ? {} : { [mode]: count(`seats-${mode}`, "capacity-malformed") };
  const hours = Number(typed("offerHours").replace(",", "."));
  if (!(hours > 0)) faults.offerHours = "offer-time-malformed";
  const capacities = { ...seats("on-site"), ...seats("digital") };
  if (Object.keys(capacities).length === 0) faults["takes-on-site"] = "no-modes";
  const rules: RegistrationRules = {
    opensAt: moment("opensAt"),
    closesAt: moment("closesAt"),
    serving: typed("serving") === "offer" ? "offer" : "at-once",
    offerMinutes: Math.round(hours * 60),
    cutOffAt: moment("cutOffAt"),
    mostFromOrganisation: count("mostFromOrganisation", "organisation-limit-malformed"),
    smallerPartyPasses: typed("smallerPartyPasses") !== "",
    asksDiet: typed("asksDiet") !== "",
    asksAccessNeeds: typed("asksAccessNeeds") !== "",
    needsDeletedOn: day("needsDeletedOn"),
    peopleDeletedOn: day("peopleDeletedOn"),
    meetingUrl: typed("meetingUrl") || null,
    confirmationText: typed("confirmationText") || null,
    otherConfirmationText: typed("otherConfirmationText") || null,
    reminderDays: count("reminderDays", "reminder-malformed"),
    morningReminder: typed("morningReminder") !== "",
  };
  return Object.keys(faults).length > 0 ? refused(faults) : ok({ rules, capacities });
}

/** The field at which a refusal of the command is told. */
export const FIELD_OF_REFUSAL: Readonly<Record<RulesRefusal | "no-modes", SettingField>> = {
  "closes-before-it-opens": "closesAt",
  "capacity-malformed": "seats-on-site",
  "offer-time-malformed": "offerHours",
  "organisation-limit-malformed": "mostFromOrganisation",
  "deleted-before-the-event": "peopleDeletedOn",
  "deleted-later-than-told": "peopleDeletedOn",
  "meeting-address-malformed": "meetingUrl",
  "reminder-malformed": "reminderDays",
  "text-too-long": "confirmationText",
  "other-text-too-long": "otherConfirmationText",
  "no-modes": "takes-on-site",
};

/** Tells one state of the settings from another, so that a second writer is told. */
export function settingsKey(texts: SettingsTexts): string {
  return JSON.stringify(SETTING_FIELDS.map((field) => texts[field]));
}
