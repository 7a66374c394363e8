/** Vilka mer än de anmälda som får veta att ett evenemang flyttas, ställs in eller blir av ändå. */
export const workTold = {
  contributors: (count: number) =>
    count === 1 ? "1 medverkande får veta det med mejl." : `${count} medverkande får veta det med mejl.`,
  invitees: (count: number) =>
    count === 1
      ? "1 inbjuden som inte har svarat får veta det med mejl."
      : `${count} inbjudna som inte har svarat får veta det med mejl.`,
  withoutAddress: (count: number) =>
    count === 1
      ? "1 medverkande har ingen e-postadress här, och får inget mejl."
      : `${count} medverkande har ingen e-postadress här, och får inget mejl.`,
  where: "Se vilka, och skriv in adressen",
  choosers: "De som har valt en punkt som ändrats",
  someContributors: "och de medverkande som det rör",
  others: "och de medverkande och inbjudna utan svar som inte är anmälda",
};
