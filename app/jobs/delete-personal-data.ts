import { deleteExpiredFaultReports } from "#commands/accessibility/delete-expired-fault-reports.ts";
import { deleteExpiredDoorLinks } from "#commands/attendance/delete-expired-door-links.ts";
import { endUnusedAccounts } from "#commands/account/end-unused-accounts.ts";
import { forgetSignIns } from "#commands/account/forget-sign-ins.ts";
import { deleteExpiredContributors } from "#commands/contributor/delete-expired-contributors.ts";
import { deleteExpiredHistory } from "#commands/event/delete-expired-history.ts";
import { deleteUntouchedDrafts } from "#commands/event/delete-untouched-drafts.ts";
import { deleteExpiredInvitees } from "#commands/invitee/delete-expired-invitees.ts";
import { deleteExpiredNeeds } from "#commands/registration/delete-expired-needs.ts";
import { deleteExpiredPeople } from "#commands/registration/delete-expired-people.ts";
import { deleteUnusedFeeds } from "#commands/registration/delete-unused-feeds.ts";
import { forgetSubmissions } from "#commands/registration/forget-submissions.ts";
import type { Job } from "./job.ts";

const HOUR_MS = 3_600_000;

/** Deletes what people have left with us when the day has come that the form promised them. */
export const deletePersonalData: Job = {
  name: "delete-personal-data",
  everyMs: HOUR_MS,
  async run(ctx) {
    for (const some of [
      ...[deleteExpiredFaultReports, deleteExpiredNeeds, deleteExpiredPeople, deleteExpiredInvitees],
      ...[deleteExpiredContributors, deleteExpiredDoorLinks],
      deleteExpiredHistory,
      deleteUntouchedDrafts,
      forgetSubmissions,
      // After the people whose they are.
      deleteUnusedFeeds,
      forgetSignIns,
      endUnusedAccounts,
    ]) {
      while (!ctx.signal.aborted && (await some(ctx)).more);
    }
  },
};
