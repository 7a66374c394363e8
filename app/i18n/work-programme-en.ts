import type { workProgramme as source } from "./work-programme-sv.ts";

export const workProgramme: typeof source = {};
