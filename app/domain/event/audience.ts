import { foldedText } from "#domain/values/folded-text.ts";

/** Groups that events are for, as the invitations of the field name them. An event may be for several, or name none. */
export const AUDIENCE_GROUPS = [
  "prevention",
  "police",
  "social-services",
  "school",
  "health-care",
  "leisure",
  "politicians",
  "public",
] as const;

export type AudienceGroup = (typeof AUDIENCE_GROUPS)[number];

/** The groups that the words of an invitation's audience name; a person may say otherwise. */
export function suggestedAudience(audience: string | null): AudienceGroup[] {
  if (audience === null) return [];
  const folded = foldedText(audience);
  return AUDIENCE_GROUPS.filter((group) => GROUP_WORDS[group].test(folded));
}

const GROUP_WORDS: Record<AudienceGroup, RegExp> = {
  prevention: /forebygg|samordnar|andt|handlaggare|strateg/,
  police: /polis/,
  "social-services": /socialtjanst|socialsekreterar|\bsoc\b|faltsekreterar|faltarbetar|kurator/,
  school: /skol|larar|rektor|elevhals|pedagog|utbildningsforvaltning/,
  "health-care": /vard\b|sjukvard|halso|lakar|sjukskoterska|psykiatri|bup\b|region\b|regioner/,
  leisure: /fritid|forening|idrott|civilsamhall|ideell|ungdomsgard/,
  politicians: /politiker|fortroendevald|beslutsfattar|chefer|\bledare/,
  public: /allmanhet|foralder|foraldrar|vardnadshavare|alla intresserade|anhorig/,
};
