import { postgresKit, type Kit } from "../dialect/postgres-kit.ts";
import { sqliteKit } from "../dialect/sqlite-kit.ts";
import { accountIdentityTables } from "./account-identity.ts";
import { accountTables } from "./account.ts";
import { auditTables } from "./audit.ts";
import { chosenParticipantTables } from "./chosen-participant.ts";
import { doorLinkTables } from "./door-link.ts";
import { eventDraftTables } from "./event-draft.ts";
import { eventTables } from "./event.ts";
import { faultReportTables } from "./fault-report.ts";
import { inviteeTables } from "./invitee.ts";
import { listExportTables } from "./list-export.ts";
import { organisationTables } from "./organisation.ts";
import { outboxTables } from "./outbox.ts";
import { participantImportTables } from "./participant-import.ts";
import { placeChangeTables } from "./place-change.ts";
import { programmeTables } from "./programme.ts";
import { registrationTables } from "./registration.ts";
import { seatTables } from "./seats.ts";
import { spellingResolutionTables } from "./spelling-resolution.ts";
import { workerTables } from "./worker.ts";

/** Every table, defined once, in the words of either engine. */
function defineTables(kit: Kit) {
  const organisation = organisationTables(kit);
  const event = eventTables(kit, organisation);
  const programme = programmeTables(kit, event);
  const seats = seatTables(kit, { ...event, ...programme });
  const account = accountTables(kit, { ...organisation, ...event });
  const registration = registrationTables(kit, { ...organisation, ...event, ...seats });
  return {
    ...organisation,
    ...event,
    ...programme,
    ...eventDraftTables(kit, organisation),
    ...inviteeTables(kit, event),
    ...doorLinkTables(kit, event),
    ...account,
    ...accountIdentityTables(kit, account),
    ...seats,
    ...registration,
    ...placeChangeTables(kit, { ...event, ...seats, ...registration }),
    ...chosenParticipantTables(kit, { ...event, ...registration }),
    ...listExportTables(kit, event),
    ...participantImportTables(kit, { ...event, ...registration }),
    ...spellingResolutionTables(kit, { ...organisation, ...registration }),
    ...outboxTables(kit),
    ...auditTables(kit),
    ...faultReportTables(kit),
    ...workerTables(kit),
  };
}

export type Tables = ReturnType<typeof defineTables>;

export const sqliteTables: Tables = defineTables(sqliteKit);
export const postgresTables: Tables = defineTables(postgresKit);
