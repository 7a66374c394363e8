import type { RegisterPerson } from "#commands/registration/register.ts";
import type { CountyCode } from "#domain/organisation/counties.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";

/** People who are plainly nobody, as forms are sent: one for each inner list, some with several people. */
export const inventedParticipants = {
  /** Sixteen for twelve seats on site, so that somebody waits; and some who take part digitally. */
  comingConference: [
    [onSite("Ada Påhittad", "Exempelköpings kommun", "07", { diet: "Vegetarisk mat", listed: true })],
    [onSite("Bengt Fiktiv", "Exempelköpings kommun", "07", { listed: true })],
    [onSite("Carin Låtsas", "Exempelverket", "07")],
    [onSite("Doris Uppdiktad", "Polisregion Exempel", "06", { listed: true })],
    [onSite("Edvin Exempelsson", "Region Exempel", "08", { diet: "Laktosfritt" })],
    [onSite("Fatima Fabulerad", "Föreningen Exempel", "10", { listed: true })],
    [onSite("Gösta Inbillad", "Exempelstads kommun", "13", { accessNeeds: "Plats nära hörslingan" })],
    [onSite("Hanna Påhittad", "Exempelstads kommun", "13")],
    [
      onSite("Ivar Fiktiv", "Exempelskolan", "06"),
      onSite("Jasmin Låtsas", "Exempelskolan", "06", { diet: "Halal" }),
      onSite("Karl Uppdiktad", "Exempelskolan", "06"),
      onSite("Lea Exempelsson", "Exempelskolan", "06"),
    ],
    [onSite("Malin Fabulerad", "Region Exempel", "08", { digitalMeanwhile: true, listed: true })],
    [onSite("Nils Inbillad", "Exempelverket", "07")],
    [onSite("Olga Påhittad", "Föreningen Exempel", "10"), onSite("Per Fiktiv", "Föreningen Exempel", "10")],
    [digital("Rana Låtsas", "Exempelbergs kommun", "10", { listed: true })],
    [digital("Sven Uppdiktad", "Exempelbergs kommun", "10")],
    [digital("Tove Exempelsson", "Polisregion Exempel", "13", { accessNeeds: "Textning" })],
  ],
  training: [
    [onSite("Ulf Fabulerad", "Exempelskolan", "21", { listed: true }), onSite("Vera Inbillad", "Exempelskolan", "21")],
    [onSite("Wilma Påhittad", "Exempelköpings kommun", "21", { code: "EXEMPEL" })],
  ],
  networkMeeting: [
    [onSite("Yusuf Fiktiv", "Exempelköpings kommun", "07")],
    [digital("Åsa Låtsas", "Exempelstads kommun", "07")],
    [digital("Örjan Uppdiktad", "Exempelbergs kommun", "07")],
  ],
} as const;

function onSite(name: string, organisation: string, county: string, given: Partial<RegisterPerson> = {}) {
  return invented(name, organisation, county, { mode: "on-site", ...given });
}

function digital(name: string, organisation: string, county: string, given: Partial<RegisterPerson> = {}) {
  return invented(name, organisation, county, { mode: "digital", ...given });
}

function invented(
  name: string,
  organisation: string,
  county: string,
  given: Pick<RegisterPerson, "mode"> & Partial<RegisterPerson>,
): RegisterPerson {
  return {
    ...{ name, email: addressOf(name), organisation, county: county as CountyCode },
    ...{ digitalMeanwhile: false, items: [], answers: [], diet: null, accessNeeds: null },
    ...{ listed: false, protected: false, code: null },
    ...given,
  };
}

/** "Åsa Låtsas" has "asa.latsas@example.se", a domain kept for examples. */
function addressOf(name: string): EmailAddress {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return `${plain.replaceAll(" ", ".")}@example.se` as EmailAddress;
}
