import type { sv } from "./sv.ts";

export const messagesOthers: (typeof sv)["messages"]["others"] = {
  cancelled: "The event is cancelled.",
  invitee: {
    why: "You are invited to the event, and have not answered yet.",
    whyCancelled: "You were invited to the event. You do not need to answer the invitation.",
  },
  contributor: {
    why: "You get this email because you are listed as a contributor.",
    ask: "If it does not suit you, or you are not taking part, please contact the organiser.",
    whyCancelled: "You get this email because you were listed as a contributor.",
  },
};
