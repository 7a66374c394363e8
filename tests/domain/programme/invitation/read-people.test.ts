import { describe, expect, test } from "vitest";
import { readPeople } from "#domain/programme/invitation/read-people.ts";

function written(text: string): readonly string[] | null {
  return (
    readPeople(text)?.speakers.map(({ name, role, organisation }) =>
      [name, role, organisation].map((part) => part ?? "–").join(" | "),
    ) ?? null
  );
}

describe("people as programmes name them", () => {
  test.each([
    ["Anna Testsson, utredare, Brå", ["Anna Testsson | utredare | Brå"]],
    ["Anna Testsson, utredare Brottsförebyggande rådet.", ["Anna Testsson | utredare | Brottsförebyggande rådet"]],
    ["Anna Testsson, utredare socialstyrelsen", ["Anna Testsson | utredare | socialstyrelsen"]],
    ["Anna Testsson – verksamhetschef", ["Anna Testsson | verksamhetschef | –"]],
    [
      "Anna Testsson- Biträdande chef, avdelning barn och familj, Växjö kommun",
      ["Anna Testsson | Biträdande chef, avdelning barn och familj | Växjö kommun"],
    ],
    [
      "Anna Testsson, enhetschef, Socialförvaltningen, Växjö kommun",
      ["Anna Testsson | enhetschef, Socialförvaltningen | Växjö kommun"],
    ],
    ["Anna Testsson, enhetschef, Socialförvaltningen", ["Anna Testsson | enhetschef | Socialförvaltningen"]],
    [
      "Anna Testsson, utredare, Länsstyrelsen Skåne, enheten för social hållbarhet",
      ["Anna Testsson | utredare | Länsstyrelsen Skåne, enheten för social hållbarhet"],
    ],
    [
      "Anna Testsson, verksamhetsutvecklare brottsförebyggande rådet",
      ["Anna Testsson | verksamhetsutvecklare | brottsförebyggande rådet"],
    ],
    [
      "Anna Testsson och Bo Provare, socialpedagoger, Maria Ungdom",
      ["Anna Testsson | socialpedagoger | Maria Ungdom", "Bo Provare | socialpedagoger | Maria Ungdom"],
    ],
    ["Anna Testsson, samordnare, Bo Provare, jurist", ["Anna Testsson | samordnare | –", "Bo Provare | jurist | –"]],
    ["Anna Testsson (Polisregion Syd)", ["Anna Testsson | – | Polisregion Syd"]],
    ["Anna Testsson (forskare, Lunds universitet)", ["Anna Testsson | forskare | Lunds universitet"]],
    ["Anna Testsson", ["Anna Testsson | – | –"]],
    ["Anna Testsson, polis och forskare Polisregion Syd", ["Anna Testsson | polis och forskare | Polisregion Syd"]],
    ["Anna Testsson och Bo Provare, utredare, Brå", ["Anna Testsson | utredare | Brå", "Bo Provare | utredare | Brå"]],
    [
      "Anna Testsson, Polisregion Väst och Bo Provare, samordnare Länsstyrelsen Halland",
      ["Anna Testsson | – | Polisregion Väst", "Bo Provare | samordnare | Länsstyrelsen Halland"],
    ],
    [
      "Anna Testsson – Chef, Växjö kommun. Bo Provare – Rektor, Växjö kommun.",
      ["Anna Testsson | Chef | Växjö kommun", "Bo Provare | Rektor | Växjö kommun"],
    ],
    ["Landshövding Anna Testsson", ["Anna Testsson | Landshövding | –"]],
    ["leg. psykolog Anna Testsson, Region Skåne", ["Anna Testsson | leg. psykolog | Region Skåne"]],
    [
      "Anna Testsson, leg. psykolog och fil. dr, Karolinska institutet",
      ["Anna Testsson | leg. psykolog och fil. dr | Karolinska institutet"],
    ],
    [
      "Anna Testsson, professor i kriminologi vid Malmö universitet",
      ["Anna Testsson | professor i kriminologi | Malmö universitet"],
    ],
    [
      "Länsstyrelsen: Anna Testsson och Bo Provare",
      ["Anna Testsson | – | Länsstyrelsen", "Bo Provare | – | Länsstyrelsen"],
    ],
    [
      "Fredrik af Prov, Mia-Maria Ek-Demo och Ali Al-Exempel",
      ["Fredrik af Prov | – | –", "Mia-Maria Ek-Demo | – | –", "Ali Al-Exempel | – | –"],
    ],
    [
      "Anna Testsson, Polisen; Bo Provare, Kriminalvården",
      ["Anna Testsson | – | Polisen", "Bo Provare | – | Kriminalvården"],
    ],
    ["Anna Testsson, föreståndare Underjorden Råby", ["Anna Testsson | föreståndare | Underjorden Råby"]],
  ])("%s", (text, people) => {
    expect(written(text)).toEqual(people);
  });
});

describe("text that names no people", () => {
  test.each([
    "Hur skiljer sig användningen mellan olika grupper?",
    "Växjö kommun och Region Kronoberg",
    "Länsstyrelsen Halland",
    "Paus med kaffe",
    "Konserthuset i Växjö",
    "LÄNSGEMENSAM UTBILDNING",
    "Under passet presenteras en lathund som lanseras i vår.",
    "Södra Sverige",
  ])("%s", (text) => {
    expect(written(text)).toBeNull();
  });
});
