import type { Verb } from "./verb.ts";
import { changeEventVerb } from "./verbs/change-event.ts";
import { codesVerb } from "./verbs/codes.ts";
import { faultReportsVerb } from "./verbs/fault-reports.ts";
import { generateMigrationVerb } from "./verbs/generate-migration.ts";
import { loadDemoVerb } from "./verbs/load-demo.ts";
import { migrateVerb } from "./verbs/migrate.ts";
import { publishEventVerb } from "./verbs/publish-event.ts";
import { readInvitationVerb } from "./verbs/read-invitation.ts";
import { addAliasVerb } from "./verbs/add-alias.ts";
import { addOrganisationVerb } from "./verbs/add-organisation.ts";
import { loadRegisterVerb } from "./verbs/load-register.ts";
import { mergeOrganisationsVerb } from "./verbs/merge-organisations.ts";
import { organisationVerb } from "./verbs/organisation.ts";
import { organisationsVerb } from "./verbs/organisations.ts";
import { removeAliasVerb } from "./verbs/remove-alias.ts";
import { renameOrganisationVerb } from "./verbs/rename-organisation.ts";
import { setParentVerb } from "./verbs/set-parent.ts";
import { undoMergeVerb } from "./verbs/undo-merge.ts";

/** Every word of the command line, in the order of its help. */
export const VERBS: readonly Verb[] = [
  readInvitationVerb,
  publishEventVerb,
  changeEventVerb,
  loadDemoVerb,
  loadRegisterVerb,
  organisationsVerb,
  organisationVerb,
  addOrganisationVerb,
  renameOrganisationVerb,
  addAliasVerb,
  removeAliasVerb,
  setParentVerb,
  mergeOrganisationsVerb,
  undoMergeVerb,
  codesVerb,
  faultReportsVerb,
  migrateVerb,
  generateMigrationVerb,
];
