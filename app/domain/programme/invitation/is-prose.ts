const VERB =
  /(?<!\p{L})(?:är|har|var|kan|kommer|berättar|berättade|presenterar|föreläser|inleder|leder|hälsar|arbetar|ger|visar|diskuterar|talar|pratar|modererar|reflekterar|delar|möter|samtalar|avslutar|beskriver|redogör|går|får|vill|ska|som|forskar|besöker|blir|lyfter|tar|gör|skriver|summerar|svarar|medverkar|deltar|öppnar|undrar|menar|håller|hur|vad|varför|jobbar|driver|finns|inte|vi|ni|du|man|utmanar|ställer|guidar)(?!\p{L})/iu;

/** Words that make a sentence: what holds them is no role or organisation. */
export function isProse(text: string): boolean {
  return VERB.test(text) || /[?!]/.test(text) || text.split(/\s+/).length > 18;
}
