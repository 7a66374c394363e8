import { runsTheInstallation, type Actor } from "./actor.ts";

/** Reports of faults are for those who run the installation: people may have left their addresses in them. */
export function mayReadFaultReports(actor: Actor): boolean {
  return runsTheInstallation(actor);
}
