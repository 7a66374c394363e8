import type { workAccess as source } from "./work-access-sv.ts";

export const workAccess: typeof source = {};
