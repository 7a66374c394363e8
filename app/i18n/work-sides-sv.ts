/** När två har ändrat samma sak samtidigt. */
export const workSides = {
  title: "Någon annan har ändrat samma sak medan du skrev",
  text: (count: number) =>
    `${count === 1 ? "Det här har ni båda ändrat" : "De här har ni båda ändrat"}. Inget är sparat än och inget är förlorat: ditt står kvar i formuläret. Välj vad som ska gälla och spara igen.`,
  taken: (labels: string) => `Det du inte har rört står som den andra sparade det: ${labels}.`,
  mine: "Mitt",
  theirs: "Den andras",
  empty: "tomt",
  yes: "ja",
  no: "nej",
  also: (labels: string) => `Någon annan sparade medan du skrev. Det gäller också: ${labels}.`,
};
