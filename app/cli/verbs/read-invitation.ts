import { YEAR_OPTION, readDraft } from "../read-draft.ts";
import type { Verb } from "../verb.ts";

export const readInvitationVerb: Verb = {
  name: "read-invitation",
  usage: "FILE [--year Y]",
  summary: (words) => words.cli.readInvitation.summary,
  options: YEAR_OPTION,
  async run(call) {
    const draft = await readDraft(call);
    if (draft === null) return 2;
    call.answer(draft);
    return 0;
  },
};
