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

/** What html-validate finds against the HTML standard and accessible markup, a line each. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
