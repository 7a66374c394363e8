import { KEPT_BY, ruleParts, ruleText, type KeptTexts } from "#domain/registration/kept-texts.ts";

/** Kept seats as their form's fields hold them: what is chosen of each kind stands also while another kind holds. */
export interface KeptForm {
  readonly name: string;
  readonly seats: string;
  readonly mode: string;
  readonly until: string;
  readonly by: string;
  readonly organisations: readonly string[];
  readonly kinds: readonly string[];
  readonly counties: readonly string[];
  readonly domains: string;
  readonly code: string;
}

export const EMPTY_KEPT: KeptForm = {
  ...{ name: "", seats: "", mode: "", until: "", by: "" },
  ...{ organisations: [], kinds: [], counties: [], domains: "", code: "" },
};

/** What of the fields holds. */
export function textsOfForm(form: KeptForm): KeptTexts {
  const { name, seats, until, by } = form;
  return { name, seats, until, rule: ruleText(knownBy(by), valuesOf(form)) };
}

function knownBy(by: string): string {
  return KEPT_BY.find((each) => each === by) ?? "";
}

function valuesOf({ by, organisations, kinds, counties, domains, code }: KeptForm): readonly string[] {
  switch (by) {
    case "organisation":
      return organisations;
    case "organisation-kind":
      return kinds;
    case "county":
      return counties;
    case "email-domain":
      return domains.split(/[\s,;]+/).filter((domain) => domain !== "");
    default:
      return [code];
  }
}

/** The fields, with these texts in them. */
export function formOfTexts({ name, seats, until, rule }: KeptTexts, form: KeptForm = EMPTY_KEPT): KeptForm {
  const { by, values } = ruleParts(rule);
  return {
    ...form,
    ...{ name, seats, until, by },
    ...(by === "organisation" && { organisations: values }),
    ...(by === "organisation-kind" && { kinds: values }),
    ...(by === "county" && { counties: values }),
    ...(by === "email-domain" && { domains: values.join(" ") }),
    ...(by === "code" && { code: values.join(" ") }),
  };
}
