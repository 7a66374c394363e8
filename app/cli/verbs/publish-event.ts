import { EVENT_KINDS } from "#domain/event/event.ts";
import { parseCountyCode } from "#domain/organisation/territory.ts";
import { loadInitialRegister } from "#commands/organisation/load-initial-register.ts";
import { publishInvitation } from "#commands/event/publish-invitation.ts";
import { paths } from "#app/paths.ts";
import { YEAR_OPTION, readDraft } from "../read-draft.ts";
import type { Verb } from "../verb.ts";

export const publishEventVerb: Verb = {
  name: "publish-event",
  usage: "FILE [--year Y] [--slug ADDRESS] [--kind KIND] [--host NAME] [--county CODE] [--again]",
  summary: (words) => words.cli.publishEvent.summary,
  options: {
    ...YEAR_OPTION,
    slug: { type: "string" },
    kind: { type: "string" },
    host: { type: "string" },
    county: { type: "string" },
    again: { type: "boolean" },
  },
  async run(call) {
    const { words, options, say } = call;
    const { slug, host } = options;
    const kind = EVENT_KINDS.find((each) => each === options["kind"]);
    const county = options["county"] === undefined ? null : parseCountyCode(String(options["county"]));
    if (options["kind"] !== undefined && !kind) {
      say(words.cli.publishEvent.unknownKind(EVENT_KINDS.join(", ")));
      return 2;
    }
    if (options["county"] !== undefined && !county) {
      say(words.cli.publishEvent.unknownCounty);
      return 2;
    }
    const draft = await readDraft(call);
    if (draft === null) return 2;
    for (const row of draft.unsure) say(words.cli.publishEvent.unsure(row.line, words.unsure[row.code], row.text));
    const ctx = await call.openContext();
    // Arrangers are known by the register, which a new database does not hold yet.
    await loadInitialRegister(ctx);
    const published = await publishInvitation(ctx, {
      draft,
      again: options["again"] === true,
      ...(typeof slug === "string" && { slug }),
      ...(typeof host === "string" && { host }),
      ...(kind && { kind }),
      ...(county && { county }),
    });
    if (!published.ok) {
      const { refusal } = published;
      const { refusals, alreadyPublished } = words.cli.publishEvent;
      say(typeof refusal === "string" ? refusals[refusal] : alreadyPublished(paths.event("sv", refusal.slug)));
      return 1;
    }
    const { id, slug: address, unknownArrangers } = published.value;
    if (unknownArrangers.length > 0) say(words.cli.publishEvent.unknownArrangers(unknownArrangers.join(", ")));
    const path = paths.event("sv", address);
    say(words.cli.publishEvent.done(path));
    call.answer({ id, slug: address, path });
    return 0;
  },
};
