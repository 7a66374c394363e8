import { readFileSync } from "node:fs";
import type { SecretPlace } from "../domain/account/identity-provider.ts";

/** A client's secret as it stands now, for it may be changed while the server runs; null where it can't be read. */
export function readClientSecret(
  place: SecretPlace,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  try {
    // An editor ends a file with a line of its own.
    const secret = place.kind === "env" ? environment[place.name] : readFileSync(place.path, "utf8").trim();
    return secret === undefined || secret === "" ? null : secret;
  } catch {
    return null;
  }
}
