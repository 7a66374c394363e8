import { changeEventState } from "#commands/event/change-event-state.ts";
import { STATE_ACTS } from "#domain/event/event.ts";
import type { Verb } from "../verb.ts";

export const changeEventVerb: Verb = {
  name: "change-event",
  usage: `ADDRESS ${STATE_ACTS.join("|")}`,
  summary: (words) => words.cli.changeEvent.summary,
  async run({ positionals, words, say, openContext }) {
    const [slug, wanted] = positionals;
    const act = STATE_ACTS.find((each) => each === wanted);
    if (slug === undefined || !act) {
      say(words.cli.usage(`change-event ADDRESS ${STATE_ACTS.join("|")}`));
      return 2;
    }
    const changed = await changeEventState(await openContext(), { slug, act });
    say(
      changed.ok
        ? words.cli.changeEvent.done(words.eventStates[changed.value])
        : words.cli.changeEvent.refusals[changed.refusal],
    );
    return changed.ok ? 0 : 1;
  },
};
