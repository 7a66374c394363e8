import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { AccountId } from "#domain/values/identifiers.ts";
import type { Reading } from "../transaction.ts";
import { rolesHeldBy, type StoredAccount } from "./account-record.ts";

/**
 * The other administrators of the organisations that ask somebody for a second factor; where there are none, those of the
 * installation. Nobody where none asks.
 */
export async function administratorsAsking(read: Reading, accountId: AccountId): Promise<readonly StoredAccount[]> {
  const asking = (await rolesHeldBy(read, accountId)).filter(({ asksSecondFactor }) => asksSecondFactor);
  if (asking.length === 0) return [];
  const ids = asking.flatMap(({ organisationId }) => organisationId ?? []);
  const { account, membership, organisation } = read.tables;
  const administrators = async (which: "of the organisations" | "of the installation") =>
    read
      .selectDistinct({
        id: account.id,
        email: account.email,
        name: account.name,
        language: account.language,
        endedAt: account.endedAt,
      })
      .from(membership)
      .innerJoin(account, eq(account.id, membership.accountId))
      .leftJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(
        and(
          eq(membership.role, "administrator"),
          isNull(membership.until),
          isNull(account.endedAt),
          ne(account.id, accountId),
          which === "of the installation" ? isNull(membership.organisationId) : inArray(organisation.survivorId, ids),
        ),
      )
      .orderBy(asc(account.id));
  const own = await administrators("of the organisations");
  return own.length > 0 ? own : administrators("of the installation");
}
