/** En organisations egen sida i arbetsytan. */
export const workOrganisation = {
  all: "Alla organisationer",
  kind: "Slag",
  county: "Län",
  municipality: "Kommun",
  parent: "Hör till",
  mergedInto: "Räknas som",
  spellings: "Skrivs även",
  noCounty: "Inget enskilt län",
  signIn: "Hur organisationens personer loggar in",
  find: {
    title: "Se en organisation i registret",
    text: "Uppgifter, stavningar och allt som har ändrats.",
    label: "Organisationens namn",
    submit: "Visa organisationen",
  },
  open: (name: string) => `Historik för ${name}`,
  history: "Historik",
};
