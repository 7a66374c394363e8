const people = (count: number) => `${count.toLocaleString("sv")} ${count === 1 ? "person" : "personer"}`;

/** Det som arrangören bockar av: behov av anpassning, och mejl som inte kom fram. */
export const workSeen = {
  done: "Bocka av",
  act: "Åtgärd",
  undo: "Ångra",
  by: (when: string, who: string) => `Ordnat ${when}${who === "" ? "" : ` av ${who}`}`,
  events: (count: number) =>
    count === 1
      ? "Ett evenemang väntar på dig. Det försvinner härifrån när det är ordnat."
      : `${count.toLocaleString("sv")} evenemang väntar på dig. Det som är ordnat försvinner härifrån.`,
  needs: {
    title: "Behov av anpassning",
    lead: "Det här har deltagarna skrivit att de behöver för att kunna vara med. Ordna det, och bocka av. Ändrar någon sitt behov kommer det tillbaka hit.",
    sensitive: "Uppgifterna är känsliga. Lämna dem bara till den som behöver dem.",
    none: "Ingen har skrivit att de behöver någon anpassning.",
    allDone: "Allt är ordnat.",
    open: (count: number) => `${people(count)} väntar på att det ordnas.`,
    name: "Deltagare",
    need: "Behov",
    state: "Läge",
    waits: "står på väntelistan",
    settled: "Behovet är avbockat.",
    reopened: "Behovet väntar igen.",
    refused: {
      "changed-meanwhile": "Deltagaren har just ändrat sitt behov. Läs det på nytt här nedan och bocka av igen.",
      "no-such-need": "Deltagaren har tagit bort det som stod.",
      "not-live": "Deltagaren är inte längre anmäld.",
      over: "Evenemanget har varit.",
      "event-cancelled": "Evenemanget är inställt.",
      "not-allowed": "Du får inte ändra det här evenemanget.",
      "no-such-registration": "Anmälan finns inte längre.",
    },
    files: "Som lista till den som ska ordna det",
    tick: "Bocka av behov av anpassning som är ordnade",
    all: "Alla behov vid evenemanget",
  },
  mail: {
    lead: "Nå personen på annat sätt, rätta adressen eller skicka igen. Det som är ordnat bockar du av.",
    shown: (shown: number, all: number) =>
      `Här visas de ${shown} senaste av ${all.toLocaleString("sv")}. De andra kommer fram när du bockar av.`,
    none: "Inga fler mejl väntar på att du gör något.",
    seen: (count: number) => (count === 1 ? "Ett mejl är avbockat" : `${count.toLocaleString("sv")} mejl är avbockade`),
    older: (shown: number) => `Här visas de ${shown} senaste.`,
    all: "Bocka av alla",
    allText: (count: number) =>
      `${count.toLocaleString("sv")} mejl bockas av som ordnade. Inget skickas. Du kan ångra för ett mejl i taget.`,
    allSend: (count: number) => `Bocka av ${count.toLocaleString("sv")} mejl`,
    done: "Avbockat.",
    undone: "Mejlet väntar igen.",
    moreFailed: "Inget är avbockat: fler mejl väntar nu än när sidan visades. Läs igenom dem och bocka av igen.",
  },
};
