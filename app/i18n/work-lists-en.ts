import type { workLists as source } from "./work-lists-sv.ts";

export const workLists: typeof source = {};
