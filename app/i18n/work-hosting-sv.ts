/** Att ge ett evenemang en arrangör som svarar för det. */
export const workHosting = {
  title: "Ange vem som är personuppgiftsansvarig",
  none: "Ingen än",
  lead: "Ingen av arrangörerna är angiven som personuppgiftsansvarig. Deltagarna ska få veta vem det är när de anmäler sig.",
  text: "Organisationen står först bland arrangörerna, i anmälan och i mejlen. Sedan är det bara de som sköter dess evenemang som ändrar det här. Andra arrangörer ser antal. Det går inte att ångra.",
  organisation: "Organisation",
  choose: "Välj organisation",
  other: "Eller en annan ur registret",
  otherHint: "Som den heter i registret.",
  do: "Ange som personuppgiftsansvarig",
  done: "Organisationen är personuppgiftsansvarig för evenemanget.",
  nobody: "Du får inte ge evenemanget till någon organisation. Be en administratör för installationen.",
  refusals: {
    "not-chosen": "Välj en organisation.",
    "not-allowed": "Välj en organisation där du är administratör eller arrangör.",
    "no-such-organisation": "Organisationen finns inte i registret.",
    "has-host": "Evenemanget har redan en personuppgiftsansvarig.",
  },
  stays: (host: string) => `En på varje rad. ${host} är personuppgiftsansvarig och kan inte tas bort.`,
  like: (names: string) => `Flera kan menas. Skriv en av dem: ${names}.`,
};
