import { sendsMailAway } from "#app/config.ts";
import { loadDemo } from "#demo/load-demo.ts";
import { parseCalendarDate } from "#domain/values/calendar-date.ts";
import { STOCKHOLM, dateIn } from "#domain/values/instant.ts";
import type { Verb } from "../verb.ts";

export const loadDemoVerb: Verb = {
  name: "load-demo",
  usage: "[--today YYYY-MM-DD]",
  summary: (words) => words.cli.loadDemo.summary,
  options: { today: { type: "string" } },
  async run({ options, words, say, openContext }) {
    const given = options["today"] === undefined ? undefined : parseCalendarDate(String(options["today"]));
    if (given === null) {
      say(words.cli.loadDemo.todayMalformed);
      return 2;
    }
    if (sendsMailAway(process.env)) {
      say(words.cli.loadDemo.wouldSendMail);
      return 1;
    }
    const ctx = await openContext();
    const added = await loadDemo(ctx, given ?? dateIn(STOCKHOLM, ctx.now()));
    say(words.cli.loadDemo.done(added));
    return 0;
  },
};
