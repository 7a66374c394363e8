// The thread's own side, from the sources: in production the built server's own file is run.
import { register } from "tsx/esm/api";

register();
const { serveMailroom } = await import("../../emails/mailroom-thread.ts");
serveMailroom();
