import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { answerRegister } from "../register-arguments.ts";
import type { Verb } from "../verb.ts";

export const loadRegisterVerb: Verb = {
  name: "load-register",
  usage: "",
  summary: (words) => words.cli.register.summaries.load,
  run: (call) =>
    answerRegister(
      call,
      async () => loadInitialRegister(await call.openContext()),
      (loaded) => loaded,
    ),
};
