/** More than anybody has devices. */
export const MOST_PASSKEYS = 10;
