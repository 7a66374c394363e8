import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // React's own way of writing them, which HTML allows.
    "attribute-boolean-style": "off",
    "attr-case": "off",
    "void-style": "off",
    "doctype-style": "off",
    "no-inline-style": "error",
    "no-trailing-whitespace": "off",
  },
});

/** As mail programs need it: tables that lay out, attributes of old, styles in each element, comments to Outlook. */
const mailValidator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    "no-deprecated-attr": "off",
    "no-inline-style": "off",
    "no-conditional-comment": "off",
    "no-style-tag": "off",
    "doctype-style": "off",
  },
});

/** What html-validate finds against the HTML standard and accessible markup, a line each. */
export async function htmlFaults(html: string): Promise<string[]> {
  return faults(validator, html);
}

export async function mailHtmlFaults(html: string): Promise<string[]> {
  return faults(mailValidator, html);
}

async function faults(by: HtmlValidate, html: string): Promise<string[]> {
  const { results } = await by.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
