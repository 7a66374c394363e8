import { addOrganisation } from "#commands/organisation/add-organisation.ts";
import {
  answerRegister,
  countyOption,
  kindOption,
  municipalityOption,
  organisationArgument,
  textArgument,
} from "../register-arguments.ts";
import type { Verb } from "../verb.ts";

export const addOrganisationVerb: Verb = {
  name: "add-organisation",
  usage: "NAME --kind KIND [--county CODE] [--municipality CODE] [--parent ORGANISATION]",
  summary: (words) => words.cli.register.summaries.add,
  options: {
    kind: { type: "string" },
    county: { type: "string" },
    municipality: { type: "string" },
    parent: { type: "string" },
  },
  run: (call) =>
    answerRegister(
      call,
      async () => {
        const { kind, county, municipality, parent } = call.options;
        const input = {
          name: textArgument(call.positionals, 0),
          kind: kindOption(kind),
          county: countyOption(county),
          municipality: municipalityOption(municipality),
          parent: parent === undefined ? null : organisationArgument(parent),
        };
        return addOrganisation(await call.openContext(), input);
      },
      (id) => ({ organisation: id }),
    ),
};
