import { setItemSeats } from "#commands/registration/set-item-seats.ts";
import { refused } from "#domain/result.ts";
import { registrationOverview } from "#queries/registration-overview.ts";
import { answerRegistration, argumentsOf, countOption, seatsOption } from "../registration-arguments.ts";
import type { Verb } from "../verb.ts";

export const itemSeatsVerb: Verb = {
  name: "item-seats",
  usage: "ADDRESS ITEM N|unlimited",
  summary: (words) => words.cli.registration.summaries.itemSeats,
  run: (call) =>
    answerRegistration(
      call,
      async () => {
        const [slug = "", item, text] = argumentsOf(call.positionals, 3);
        const number = countOption(item);
        const seats = seatsOption(text) ?? null;
        const ctx = await call.openContext();
        const overview = await registrationOverview(ctx, slug);
        if (!overview.ok) return overview;
        const found = overview.value.items.find((each) => each.number === number);
        return found ? setItemSeats(ctx, { itemId: found.id, seats }) : refused("no-such-item");
      },
      (pool) => ({ pool }),
    ),
};
