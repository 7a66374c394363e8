/** The demo's mailbox. */
export const caughtMail = {
  title: "Mejl som har skickats",
  intro:
    "Här finns ingen mejlserver. Det som skulle ha skickats hamnar i stället här i sju dagar, och kan läsas av vem som helst.",
  empty: "Inga mejl har skickats än.",
  to: (email: string) => `Till ${email}`,
  headers: "Mejlets huvud",
  back: "Alla mejl",
};
