import { expect, test } from "vitest";
import { loweredSeats } from "#domain/registration/lowered-seats.ts";

const pool = { capacity: 5, taken: 3, kept: 1, waiting: 2 };

test.each([
  ["below what is taken and kept", 2, { capacity: 2, taken: 3, kept: 1, waiting: 2, over: 2 }],
  ["to what is taken and kept", 4, null],
  ["to as many as come", null, null],
  ["to what it was", 5, null],
])("seats set %s", (_, capacity, expected) => {
  expect(loweredSeats(pool, capacity)).toEqual(expected);
});

test("what was below before is not told of again, unless it is lowered still", () => {
  const full = { ...pool, capacity: 2 };
  expect(loweredSeats(full, 2)).toBeNull();
  expect(loweredSeats(full, 3)).toBeNull();
  expect(loweredSeats(full, 1)?.over).toBe(3);
  expect(loweredSeats({ ...pool, capacity: null }, 1)?.over).toBe(3);
});
