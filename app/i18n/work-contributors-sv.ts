import type { ContributorField, ContributorRole } from "#domain/event/contributor.ts";

/** De som genomför evenemanget: talare, moderatorer och personal, utanför platserna. */
export const workContributors = {
  title: "Medverkande",
  text: "Talare, moderatorer och personal, och vad de behöver. De tar ingen plats och räknas inte bland deltagarna. Bara ni ser uppgifterna.",
  empty: "Ingen är uppskriven än.",
  add: "Lägg till någon",
  save: "Spara",
  remove: "Ta bort",
  removeText: "Allt som står om personen här raderas. Det går inte att ångra. Programmet ändras inte.",
  doRemove: "Ta bort personen",
  saved: "Uppgifterna är sparade.",
  removed: "Personen är borttagen.",
  removedMeanwhile:
    "Någon annan har tagit bort personen medan du skrev. Det du har skrivit står kvar. Spara för att lägga till personen igen.",
  roles: { speaker: "Talare", moderator: "Moderator", staff: "Personal" } satisfies Record<ContributorRole, string>,
  fields: {
    role: "Roll",
    name: "Namn",
    organisation: "Organisation",
    email: "E-post",
    telephone: "Telefon",
    material: "Material och teknik",
    diet: "Specialkost eller allergi",
    arrival: "Ankomst",
    note: "Anteckning",
  } satisfies Record<ContributorField, string>,
};
