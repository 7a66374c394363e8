import { describe, expect, test } from "vitest";
import { accountFate, type AccountUse } from "#domain/account/account-life.ts";
import { isNewDevice } from "#domain/account/device.ts";
import { instant } from "#domain/values/instant.ts";

const DAY = 86_400_000;
const at = (days: number) => instant(days * DAY);
const USE: AccountUse = {
  ...{ createdAt: at(0), signedInAt: null, roleSince: at(0), roleUntil: null },
  ...{ hasRole: true, isLastAdministrator: false, endsAt: null },
};
const EIGHTEEN_MONTHS = 18 * 31;
const THREE_MONTHS = 3 * 31;

describe("an account that nobody uses", () => {
  test("is told four weeks before, and ends when both the months and the weeks are over", () => {
    expect(accountFate(USE, at(EIGHTEEN_MONTHS - 29))).toEqual({ act: "none" });
    const told = accountFate(USE, at(EIGHTEEN_MONTHS - 28));
    expect(told).toEqual({ act: "warn", why: "unused", endsAt: at(EIGHTEEN_MONTHS) });
    const waits = { ...USE, endsAt: at(EIGHTEEN_MONTHS) };
    expect(accountFate(waits, at(EIGHTEEN_MONTHS - 1))).toEqual({ act: "none" });
    expect(accountFate(waits, at(EIGHTEEN_MONTHS))).toEqual({ act: "end", why: "unused" });
  });

  test("has the whole four weeks, however late it is told", () => {
    expect(accountFate(USE, at(1_000))).toEqual({ act: "warn", why: "unused", endsAt: at(1_028) });
  });

  test("is kept where it is used once more, or given a role anew", () => {
    const told = { ...USE, endsAt: at(EIGHTEEN_MONTHS) };
    expect(accountFate({ ...told, signedInAt: at(550) }, at(EIGHTEEN_MONTHS))).toEqual({ act: "spare" });
    expect(accountFate({ ...told, roleSince: at(550) }, at(EIGHTEEN_MONTHS))).toEqual({ act: "spare" });
    expect(accountFate({ ...USE, signedInAt: at(550) }, at(EIGHTEEN_MONTHS))).toEqual({ act: "none" });
  });

  test("is counted from the end of its last role where it has none", () => {
    const left = { ...USE, hasRole: false, roleUntil: at(100) };
    expect(accountFate(left, at(100 + THREE_MONTHS - 29))).toEqual({ act: "none" });
    const told = accountFate(left, at(100 + THREE_MONTHS - 28));
    expect(told).toEqual({ act: "warn", why: "without-role", endsAt: at(100 + THREE_MONTHS) });
    const waits = { ...left, endsAt: at(100 + THREE_MONTHS) };
    expect(accountFate(waits, at(100 + THREE_MONTHS))).toEqual({ act: "end", why: "without-role" });
    expect(accountFate({ ...waits, hasRole: true, roleSince: at(120) }, at(200))).toEqual({ act: "spare" });
  });

  test("is never ended by time where nobody else could give roles", () => {
    const last = { ...USE, isLastAdministrator: true };
    expect(accountFate(last, at(5_000))).toEqual({ act: "none" });
    expect(accountFate({ ...last, endsAt: at(100) }, at(5_000))).toEqual({ act: "spare" });
  });
});

test("a device is new where others were known, and this one was not", () => {
  const firefox = { browser: "Firefox", system: "Windows" } as const;
  const phone = { browser: "Safari", system: "iPhone" } as const;
  expect(isNewDevice(firefox, [])).toBe(false);
  expect(isNewDevice(firefox, [phone, firefox])).toBe(false);
  expect(isNewDevice(firefox, [phone])).toBe(true);
  expect(isNewDevice({ ...firefox, system: "Linux" }, [firefox])).toBe(true);
});
