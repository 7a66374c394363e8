import { changeEventState, type ChangeStateRefusal } from "#commands/event/change-event-state.ts";
import { STATE_ACTS, actsFrom, isTold } from "#domain/event/event.ts";
import type { Catalogue } from "#i18n/catalogue.ts";
import { sayTold } from "../say-told.ts";
import type { Verb } from "../verb.ts";

export const changeEventVerb: Verb = {
  name: "change-event",
  usage: `ADDRESS ${STATE_ACTS.join("|")} [--preview]`,
  options: { preview: { type: "boolean" } },
  summary: (words) => words.cli.changeEvent.summary,
  async run({ positionals, options, words, say, openContext }) {
    const preview = options["preview"] === true;
    const [slug, wanted] = positionals;
    const act = STATE_ACTS.find((each) => each === wanted);
    if (slug === undefined || !act) {
      say(words.cli.usage(`change-event ADDRESS ${STATE_ACTS.join("|")}`));
      return 2;
    }
    const changed = await changeEventState(await openContext(), { slug, act, preview });
    if (!changed.ok) {
      say(refusalWords(changed.refusal, words));
      return 1;
    }
    const { state } = changed.value;
    say(words.cli.changeEvent.done(words.eventStates[state]));
    if (isTold(act)) sayTold({ say, words }, changed.value);
    if (preview) say(words.cli.messages.previewed);
    return 0;
  },
};

function refusalWords(refusal: ChangeStateRefusal, words: Catalogue): string {
  const { refusals } = words.cli.changeEvent;
  if (!("state" in refusal)) return refusals[refusal.code];
  const state = words.eventStates[refusal.state].toLowerCase();
  return refusals[refusal.code](state, actsFrom(refusal.state).join(", "));
}
