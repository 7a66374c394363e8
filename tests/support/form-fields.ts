import { attribute, unescaped } from "./html-text.ts";

/** What a browser would send of the form with that button, as it stands: one value for each field. */
export function formFields(html: string, intent: string): Readonly<Record<string, string>> {
  const form = html.split("<form").find((part) => part.split("</form>")[0]?.includes(`value="${intent}"`));
  const body = form?.split("</form>")[0] ?? "";
  const fields: Record<string, string> = {};
  for (const [tag] of body.matchAll(/<input[^>]*>/g)) {
    const boxed = /type="(checkbox|radio)"/.test(tag);
    if (!boxed || /\schecked/.test(tag)) fields[attribute(tag, "name")] = attribute(tag, "value");
  }
  for (const [, tag = "", text = ""] of body.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)) {
    fields[attribute(tag, "name")] = unescaped(text).replace(/^\n/, "");
  }
  for (const [, tag = "", options = ""] of body.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]*\sselected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? "";
    fields[attribute(tag, "name")] = attribute(chosen, "value");
  }
  return fields;
}
