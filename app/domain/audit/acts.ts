/**
 * What an entry says of how a thing was and became. `changed`: both · `made`: how it became, for there was nothing before ·
 * `gone`: how it was, for there is nothing left · `done`: neither, for it changes nothing that the thing says of itself:
 * something is sent, taken out, or shown.
 */
export type Telling = "changed" | "made" | "gone" | "done";

/**
 * Every act that the log of acts knows, by what its entries tell. Words for them stand on the page of what was acted on.
 * Whatever somebody made, and would look for, is told of when time deletes it: each on its own page, or in the history of
 * its event. What is left over where nobody looks is told by its number at most: forms, sign-ins, addresses of calendars;
 * and what only carries work on, not at all: ticks in a list, parts of files, the demo's mail, workers that have died.
 */
export const ACTS = {
  "publish-invitation": "made",
  "create-event": "made",
  "copy-event": "made",
  "publish-event": "changed",
  "unpublish-event": "changed",
  "cancel-event": "changed",
  "restore-event": "changed",
  "confirm-held-event": "changed",
  "move-event": "changed",
  "rename-event": "changed",
  "change-event-facts": "changed",
  "set-calendar-sender": "changed",
  "give-event-host": "changed",
  "share-event": "changed",
  "delete-event": "gone",
  "start-event-draft": "made",
  "save-event-draft": "changed",
  "discard-event-draft": "gone",
  "delete-untouched-draft": "gone",
  "create-series": "made",
  "set-registration-rules": "changed",
  "set-questions": "changed",
  "set-item-seats": "changed",
  "remove-item-seats": "gone",
  "close-mode": "gone",
  "keep-seats": "made",
  "change-kept-seats": "changed",
  "release-allotment": "gone",
  register: "made",
  withdraw: "changed",
  "change-mode": "changed",
  "change-details": "changed",
  "correct-person": "changed",
  "hand-over": "changed",
  "accept-offer": "changed",
  "leave-waitlist": "changed",
  "wait-for-mode": "changed",
  "give-seat": "changed",
  "offer-seat": "changed",
  "renew-offer": "changed",
  "entitle-waiting": "changed",
  "lapse-offer": "changed",
  "send-link-again": "done",
  "open-calendar-feed": "changed",
  "mail-calendar-address": "done",
  "revoke-calendar-feed": "changed",
  "tend-registration": "changed",
  "note-bounce": "changed",
  "note-calendar-answer": "changed",
  "send-message": "done",
  "stop-message": "changed",
  "retry-message": "done",
  "see-to-mail": "changed",
  remind: "done",
  digest: "done",
  "upload-participants": "made",
  "set-import": "changed",
  "import-participants": "done",
  "discard-import": "gone",
  "delete-expired-import": "gone",
  "take-list": "done",
  "disclose-list": "done",
  "delete-expired-list": "gone",
  "add-programme-item": "made",
  "change-programme-item": "changed",
  "remove-programme-item": "gone",
  "reorder-programme-item": "changed",
  "restore-programme-item": "made",
  "shift-programme": "changed",
  "release-programme": "changed",
  "discard-programme-draft": "changed",
  "add-invitees": "made",
  invite: "done",
  "remind-invitees": "done",
  "remove-invitee": "gone",
  "answer-invitation": "changed",
  "save-contributor": "changed",
  "remove-contributor": "gone",
  "open-door-link": "made",
  "close-door-link": "gone",
  "delete-expired-door-links": "done",
  "delete-expired-needs": "done",
  "delete-expired-people": "done",
  "delete-expired-invitees": "done",
  "delete-expired-contributors": "done",
  "delete-expired-fault-report": "done",
  "forget-submissions": "done",
  "delete-unused-feeds": "done",
  "forget-sign-ins": "done",
  "forget-account-mail": "done",
  "note-refusals": "done",
  "delete-personal-values": "done",
  "report-fault": "made",
  "add-account": "made",
  "give-role": "changed",
  "end-role": "changed",
  "change-account": "changed",
  "change-address": "changed",
  "warn-account": "changed",
  "spare-account": "changed",
  "end-account": "gone",
  "sign-in": "done",
  "sign-out": "done",
  "end-sessions": "done",
  "sign-somebody-out": "done",
  "add-passkey": "made",
  "use-passkey": "done",
  "change-passkey": "changed",
  "remove-passkey": "gone",
  "ask-second-factor": "changed",
  "set-single-sign-on": "changed",
  "remove-single-sign-on": "gone",
  "tie-identity": "made",
  "untie-identity": "gone",
  "add-organisation": "made",
  "rename-organisation": "changed",
  "set-parent": "changed",
  "merge-organisations": "changed",
  "undo-merge": "changed",
  "add-alias": "made",
  "remove-alias": "gone",
  "resolve-spelling": "changed",
  "undo-resolve-spelling": "changed",
  "load-initial-register": "made",
} as const satisfies Readonly<Record<string, Telling>>;

export type Act = keyof typeof ACTS;

/** What an entry is about. What has no page of its own stands in the history of its event. */
export type SubjectKind =
  | "event"
  | "event-draft"
  | "organisation"
  | "series"
  | "fault-report"
  | "registration"
  | "account"
  | "contributor"
  | "invitee"
  | "import"
  /** What belongs to no event and to no one person. */
  | "installation";

export const THE_INSTALLATION = { kind: "installation", id: "installation" } as const;

/**
 * Acts on people of whom, once they are off an event's lists or its door, only the log of acts speaks: what it says of them
 * goes on the day on which the event's people are deleted.
 */
export const ACTS_ON_LISTED: readonly Act[] = [
  "add-invitees",
  "remove-invitee",
  "save-contributor",
  "remove-contributor",
  "open-door-link",
  "close-door-link",
];
