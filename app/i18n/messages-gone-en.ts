import type { sv } from "./sv.ts";

export const messagesGone: (typeof sv)["messages"]["gone"] = {
  notYou: {
    open: "Didn't you do this yourself? Contact the organiser. The event's page:",
    invited: "Didn't you do this yourself? Contact the organiser.",
  },
  again: {
    open: "Want to come after all? You can register again while registration is open:",
    invited: "Want to come after all? Contact the organiser.",
  },
  regret: {
    open: "If you change your mind, you can register again while registration is open. Didn't you withdraw yourself? Contact the organiser. The event's page:",
    invited: "If you change your mind, or didn't withdraw yourself, contact the organiser.",
  },
};
