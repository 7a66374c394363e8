import { ok, refused, type Result } from "#domain/result.ts";
import { foldedText } from "#domain/values/folded-text.ts";

/** A name or another spelling as shown: composed, on one line, without control characters. */
export type OrganisationName = string & { readonly __organisationName: true };

/** In characters (code points), also for other spellings. */
export const LONGEST_NAME = 300;

/** `nothing-to-read`: no letter, digit or symbol, so that no search could ever find it. */
export type NameRefusal = "empty" | "too-long" | "nothing-to-read";

/** Accepts any script. White space is joined; control and direction characters go, for they would disturb other text. */
export function parseOrganisationName(text: string): Result<OrganisationName, NameRefusal> {
  const name = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .replace(UNSHOWN, "")
    .trim();
  if (name === "") return refused("empty");
  if ([...name].length > LONGEST_NAME) return refused("too-long");
  if (foldedText(name) === "") return refused("nothing-to-read");
  return ok(name as OrganisationName);
}

/** Format characters and broken surrogates, but not the joiners, which emoji and some scripts need. */
const UNSHOWN = /(?![\u200c\u200d])\p{Cf}|\p{Cs}/gu;
