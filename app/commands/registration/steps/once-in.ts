/** Whoever asks again so soon has the mail already; and nobody can make us fill somebody else's mailbox. */
export const ONCE_IN_MS = 10 * 60_000;
