import type { workContributors as source } from "./work-contributors-sv.ts";

export const workContributors: typeof source = {
  title: "Contributors",
  text: "Speakers, moderators and staff, and what they need. They take no seat and are not counted among the participants. Only you see this.",
  empty: "Nobody is written down yet.",
  add: "Add somebody",
  save: "Save",
  remove: "Remove",
  removeText:
    "All that is written about the person here is deleted. It cannot be undone. The programme stays as it is.",
  doRemove: "Remove the person",
  saved: "The person is saved.",
  removed: "The person was removed.",
  removedMeanwhile:
    "Somebody else has removed the person while you wrote. What you wrote is still here. Save to add the person again.",
  roles: { speaker: "Speaker", moderator: "Moderator", staff: "Staff" },
  fields: {
    role: "Role",
    name: "Name",
    organisation: "Organisation",
    email: "E-mail",
    telephone: "Telephone",
    material: "Material and equipment",
    diet: "Dietary requirements or allergies",
    arrival: "Arrival",
    note: "Note",
  },
};
