/** What can be wrong with a setting; the words for it are in the catalogues. */
export const FAULTS = [
  "postgres-address",
  "origin",
  "secret-missing",
  "secret-short",
  "port",
  "true-or-false",
  "token-malformed",
  "operator-name",
  "operator-contact",
  "mail-server",
  "mail-sender",
  "mail-per-minute",
  "mailbox-server",
  "dkim-domain",
  "dkim-selector",
  "dkim-key-file",
] as const;

export type SettingFault = (typeof FAULTS)[number];

/** Lets the compiler see that each fault is one of ours. */
export function says(fault: SettingFault): SettingFault {
  return fault;
}
