import { alias, type Alias } from "./alias.ts";
import { GOTLAND } from "./organisation.ts";
import type { Municipality } from "./municipalities.ts";

/**
 * "Växjö kommun", "Hudiksvalls kommun", "Höganäs kommun": the genitive of the place, which is the place itself after a
 * vowel, s, x or z. The exceptions are the forms that the municipalities use themselves.
 */
export function municipalityName({ code, name }: Municipality): string {
  if (code === GOTLAND) return "Region Gotland";
  return OWN_FORMS[name] ?? `${genitive(name)} kommun`;
}

/** What is also written, without care for the genitive and for who calls itself a city. */
export function municipalityAliases({ name }: Municipality): readonly Alias[] {
  const forms = [`${genitive(name)} kommun`, `${name} kommun`];
  const city = OWN_FORMS[name]?.toLowerCase().endsWith("stad") ? [`${name} stad`] : [];
  return [...forms, ...city].map(alias);
}

const OWN_FORMS: Readonly<Record<string, string>> = {
  Borås: "Borås Stad",
  Falun: "Falu kommun",
  Göteborg: "Göteborgs Stad",
  Haparanda: "Haparanda stad",
  Helsingborg: "Helsingborgs stad",
  Kalmar: "Kalmar kommun",
  Landskrona: "Landskrona stad",
  Lidingö: "Lidingö stad",
  Malmö: "Malmö stad",
  Mölndal: "Mölndals stad",
  Orust: "Orust kommun",
  Solna: "Solna stad",
  Stockholm: "Stockholms stad",
  Sundbyberg: "Sundbybergs stad",
  Trollhättan: "Trollhättans stad",
  Vaxholm: "Vaxholms stad",
  Västerås: "Västerås stad",
};

function genitive(place: string): string {
  return /[aeiouyåäösxz]$/.test(place) ? place : `${place}s`;
}
