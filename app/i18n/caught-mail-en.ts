import type { caughtMail as swedish } from "./caught-mail-sv.ts";

/** The demo's mailbox. */
export const caughtMail: typeof swedish = {
  title: "Mail that has been sent",
  intro:
    "There is no mail server here. What would have been sent is kept here for seven days instead, and can be read by anybody.",
  empty: "No mail has been sent yet.",
  to: (email) => `To ${email}`,
  headers: "The message's headers",
  back: "All mail",
};
