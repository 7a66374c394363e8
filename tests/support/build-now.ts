import { ensureBuilt } from "./built-server.ts";

// Before all tests, none of which then waits for the build within its own time.
await ensureBuilt();
