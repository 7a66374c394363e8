import { randomBytes } from "node:crypto";
import type { CommandContext } from "#commands/context.ts";
import type { OrganisationName } from "#domain/organisation/organisation-name.ts";
import type { EmailAddress } from "#domain/values/email-address.ts";
import { foldedText } from "#domain/values/folded-text.ts";
import { idMaker } from "#domain/values/identifiers.ts";
import { sortKey } from "#domain/values/sort-key.ts";

const newId = idMaker(randomBytes);
/** Rows in one statement: PostgreSQL takes 65,535 values. */
const CHUNK = 1_000;

interface Busy {
  readonly organisations: number;
  /** Each with a role in one of the organisations; one in ten has given no name. */
  readonly roles: number;
}

/** A register that has grown, with those who have roles in its organisations, written past the commands. */
export async function busyRegister({ db, now }: CommandContext, { organisations, roles }: Busy): Promise<void> {
  const at = now();
  const register = Array.from({ length: organisations }, (_, index) => {
    const [id, name] = [newId("org"), `Föreningen Öst nr ${index}` as OrganisationName];
    const keys = { foldedName: foldedText(name), sortKey: sortKey(name) };
    return { id, name, ...keys, kind: "other" as const, survivorId: id, createdAt: at, changedAt: at };
  });
  const people = Array.from({ length: roles }, (_, index) => {
    const id = newId("acc");
    const email = `${id}@kommun${index % 100}.example` as EmailAddress;
    const name = index % 10 === 0 ? null : `Åsa Ängberg ${index}`;
    const account = { id, email, foldedEmail: email, name, language: "sv" as const, createdAt: at };
    const [organisationId, role] = [register[index % organisations]!.id, "viewer" as const];
    const given = { organisationId, role, since: at, givenBy: "command-line" };
    return { account, membership: { id: newId("mbr"), accountId: id, ...given } };
  });
  const { organisation, account, membership } = db.tables;
  await inChunks(register, (some) => db.inTransaction((tx) => tx.insert(organisation).values([...some])));
  await inChunks(people, (some) =>
    db.inTransaction(async (tx) => {
      await tx.insert(account).values(some.map((one) => one.account));
      await tx.insert(membership).values(some.map((one) => one.membership));
    }),
  );
}

async function inChunks<Row>(rows: readonly Row[], write: (some: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < rows.length; first += CHUNK) await write(rows.slice(first, first + CHUNK));
}
