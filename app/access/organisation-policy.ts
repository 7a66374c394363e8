import { runsTheInstallation, type Actor } from "./actor.ts";

/** The register belongs to those who run the installation. */
export function mayChangeRegister(actor: Actor): boolean {
  return runsTheInstallation(actor);
}
