import { afterEach, beforeEach, expect, vi } from "vitest";

/** What the product complains of unasked is a fault, even where the test's own assertions hold. */
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls, "unexpected console.error").toEqual([]);
  vi.restoreAllMocks();
});
