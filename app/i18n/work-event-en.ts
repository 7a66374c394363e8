import type { workEvent as source } from "./work-event-sv.ts";

export const workEvent: typeof source = {};
