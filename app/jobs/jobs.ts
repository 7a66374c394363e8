import { deletePersonalData } from "./delete-personal-data.ts";
import { forgetDeadWorkers } from "./forget-dead-workers.ts";
import type { Job } from "./job.ts";

/** Everything that the product does on its own. */
export const JOBS: readonly Job[] = [deletePersonalData, forgetDeadWorkers];
