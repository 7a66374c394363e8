import type { workSeats as source } from "./work-seats-sv.ts";

export const workSeats: typeof source = {};
