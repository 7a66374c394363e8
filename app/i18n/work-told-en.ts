import type { sv } from "./sv.ts";

export const workTold: (typeof sv)["work"]["told"] = {
  contributors: (count) =>
    count === 1 ? "1 contributor is told by email." : `${count} contributors are told by email.`,
  invitees: (count) =>
    count === 1
      ? "1 invited person who has not answered is told by email."
      : `${count} invited people who have not answered are told by email.`,
  withoutAddress: (count) =>
    count === 1
      ? "1 contributor has no email address here, and gets no email."
      : `${count} contributors have no email address here, and get no email.`,
  where: "See who, and add the address",
  choosers: "Those who have chosen an item that changed",
  someContributors: "and the contributors it concerns",
  others: "and those contributors and unanswered invited people who are not registered",
};
