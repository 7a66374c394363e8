import type { Verb } from "./verb.ts";
import { askSecondFactorVerb } from "./verbs/ask-second-factor.ts";
import { setSingleSignOnVerb } from "./verbs/set-single-sign-on.ts";
import { removeSingleSignOnVerb } from "./verbs/remove-single-sign-on.ts";
import { untieIdentityVerb } from "./verbs/untie-identity.ts";
import { addAdministratorVerb } from "./verbs/add-administrator.ts";
import { changeAddressVerb } from "./verbs/change-address.ts";
import { deletePersonalValuesVerb } from "./verbs/delete-personal-values.ts";
import { endAccountVerb } from "./verbs/end-account.ts";
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
import { failedMessagesVerb } from "./verbs/failed-messages.ts";
import { messagesVerb } from "./verbs/messages.ts";
import { moveEventVerb } from "./verbs/move-event.ts";
import { renameEventVerb } from "./verbs/rename-event.ts";
import { sendMessageVerb } from "./verbs/send-message.ts";
import { setCalendarSenderVerb } from "./verbs/set-calendar-sender.ts";
import { stopMessageVerb } from "./verbs/stop-message.ts";
import { registrationVerb } from "./verbs/registration.ts";
import { questionsVerb } from "./verbs/questions.ts";
import { itemSeatsVerb } from "./verbs/item-seats.ts";
import { changeKeptSeatsVerb } from "./verbs/change-kept-seats.ts";
import { keepSeatsVerb } from "./verbs/keep-seats.ts";
import { releaseSeatsVerb } from "./verbs/release-seats.ts";
import { participantsVerb } from "./verbs/participants.ts";
import { addParticipantVerb } from "./verbs/add-participant.ts";
import { importParticipantsVerb } from "./verbs/import-participants.ts";
import { withdrawParticipantVerb } from "./verbs/withdraw-participant.ts";
import { moveParticipantVerb } from "./verbs/move-participant.ts";
import { handOverVerb } from "./verbs/hand-over.ts";
import { checkSeatsVerb } from "./verbs/check-seats.ts";

/** Every word of the command line, in the order of its help. */
export const VERBS: readonly Verb[] = [
  readInvitationVerb,
  publishEventVerb,
  changeEventVerb,
  moveEventVerb,
  renameEventVerb,
  setCalendarSenderVerb,
  registrationVerb,
  questionsVerb,
  itemSeatsVerb,
  keepSeatsVerb,
  changeKeptSeatsVerb,
  releaseSeatsVerb,
  participantsVerb,
  addParticipantVerb,
  importParticipantsVerb,
  withdrawParticipantVerb,
  moveParticipantVerb,
  handOverVerb,
  checkSeatsVerb,
  sendMessageVerb,
  messagesVerb,
  stopMessageVerb,
  failedMessagesVerb,
  addAdministratorVerb,
  askSecondFactorVerb,
  changeAddressVerb,
  endAccountVerb,
  deletePersonalValuesVerb,
  setSingleSignOnVerb,
  removeSingleSignOnVerb,
  untieIdentityVerb,
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
