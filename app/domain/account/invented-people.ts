import type { EmailAddress } from "#domain/values/email-address.ts";
import type { RoleName } from "./role.ts";

/** Those whom the demo is shown through: nobody has these names, and the addresses are nobody's (RFC 6761, 6.5). */
export const INVENTED_PEOPLE = [
  {
    key: "installation",
    role: "administrator",
    name: "Inga Påhittad",
    email: address("inga.pahittad"),
    organisation: null,
  },
  { key: "administrator", role: "administrator", name: "Ada Påhittad", email: address("ada.pahittad") },
  { key: "coordinator", role: "coordinator", name: "Sam Påhittad", email: address("sam.pahittad") },
  { key: "organiser", role: "organiser", name: "Olle Påhittad", email: address("olle.pahittad") },
  { key: "viewer", role: "viewer", name: "Lea Påhittad", email: address("lea.pahittad") },
] as const satisfies readonly {
  readonly key: string;
  readonly role: RoleName;
  readonly name: string;
  readonly email: EmailAddress;
  /** Left out: of the one that is the host of the demo's conference. */
  readonly organisation?: null;
}[];

export type InventedPerson = (typeof INVENTED_PEOPLE)[number];

function address(local: string): EmailAddress {
  return `${local}@example.se` as EmailAddress;
}
