import { attribute, unescaped } from "./html-text.ts";

export interface FormSent {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const MOST_PAGES = 120;

/** The forms that change something, one for each of their buttons, of the pages at these addresses and what they link to. */
export async function allForms(
  addresses: readonly string[],
  bodyOf: (path: string) => Promise<string>,
): Promise<FormSent[]> {
  const pages = [...new Set(addresses)];
  const forms = new Map<string, FormSent>();
  for (const path of pages) {
    const html = await bodyOf(path);
    for (const form of formsOf(html, path)) forms.set(JSON.stringify(form).replace(/sub_\w+/g, ""), form);
    for (const [, href = ""] of html.matchAll(/href="(\/arbete[^"#]*)"/g)) {
      const link = unescaped(href);
      if (pages.length < MOST_PAGES && !pages.includes(link) && !link.includes("format=")) pages.push(link);
    }
  }
  return [...forms.values()];
}

function formsOf(html: string, path: string): FormSent[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].flatMap(([, tag = "", body = ""]) => {
    if (!/method="post"/i.test(tag)) return [];
    const action = attribute(tag, "action") || path;
    const fields: [string, string][] = [];
    for (const [input] of body.matchAll(/<input[^>]*>/g)) {
      // A box is sent ticked too: what it names is what is tried.
      fields.push([attribute(input, "name"), attribute(input, "value") || "1"]);
    }
    for (const [, area = "", text = ""] of body.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)) {
      fields.push([attribute(area, "name"), unescaped(text).replace(/^\n/, "")]);
    }
    for (const [, select = "", options = ""] of body.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
      const chosen = /<option[^>]*\sselected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? "";
      fields.push([attribute(select, "name"), attribute(chosen, "value")]);
    }
    const buttons = [...body.matchAll(/<button[^>]*\sname="[^>]*>/g)].map(
      ([button]) => [attribute(button, "name"), attribute(button, "value")] as const,
    );
    const named = fields.filter(([name]) => name !== "");
    if (buttons.length === 0) return [{ action, fields: named }];
    return buttons.map((button) => ({ action, fields: [...named, button] }));
  });
}
