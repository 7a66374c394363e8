import type { LoweredSeats } from "#domain/registration/lowered-seats.ts";

const people = (count: number) => (count === 1 ? "1 person" : `${count} personer`);
const seats = (count: number) => (count === 1 ? "1 plats" : `${count} platser`);

/** Färre platser än som är tagna, och sätt att delta som tas bort. */
export const workClosing = {
  lowered: {
    title: "Fler än så har redan plats",
    means: (what: string, { capacity, taken, kept, waiting, over }: LoweredSeats) =>
      [
        `${what}: du anger ${seats(capacity)}, men ${taken === 1 ? "1 är tagen" : `${taken} är tagna`}${kept > 0 ? ` och ${kept} hålls för grupper` : ""}.`,
        `Ingen förlorar sin plats. Det blir ${over} för mycket, och ingen ny får plats förrän fler än ${over} har lämnat ${over === 1 ? "sin" : "sina"}.`,
        ...(waiting > 0 ? [`På väntelistan får ${people(waiting)} vänta så länge.`] : []),
      ].join(" "),
    else: "Inget är sparat än. Ändra antalet och spara som vanligt om du inte vill det.",
    do: "Sänk ändå",
  },
  closing: {
    title: "Ta bort ett sätt att delta",
    text: "Sidan och formuläret slutar erbjuda det. Avanmälda står kvar i historiken, och det går att lägga till igen.",
    inUse: (taken: number, waiting: number) =>
      `${[...(taken > 0 ? [`${people(taken)} har plats eller ett erbjudande`] : []), ...(waiting > 0 ? [`${people(waiting)} väntar`] : [])].join(" och ")}. Flytta dem till det andra sättet att delta eller avanmäl dem, så går det att ta bort.`,
    people: (mode: string) => `Visa dem (${mode.toLowerCase()})`,
    kept: (kept: number) => `${seats(kept)} som hålls för grupper släpps.`,
    do: { "on-site": "Ta bort deltagande på plats", digital: "Ta bort digitalt deltagande" },
    done: "Sättet att delta är borttaget.",
  },
  itemSeats: {
    unlimited: "Väljs i anmälan. Tomt: så många som vill.",
    everybody: "Tomt: väljs inte, alla är med.",
    remove: "Ta bort platserna",
    removeThis: (title: string) => `Ta bort platserna till ${title}: den väljs inte mer, alla är med`,
    removeText:
      "En punkt vars platser tas bort väljs inte mer: alla är med på den. Det går så länge ingen har valt den.",
    chosen: (title: string, seats: number, wishes: number) =>
      `${title} kan inte bli en punkt för alla: ${[...(seats > 0 ? [`${people(seats)} har plats på den`] : []), ...(wishes > 0 ? [`${people(wishes)} önskar plats`] : [])].join(" och ")}. De kan välja bort den på sin egen sida, eller ta bort punkten i programmet: då får de veta det när programmet släpps.`,
    removed: "Platserna är borttagna. Alla är med på punkten.",
  },
};
