import { foldedText } from "#domain/values/folded-text.ts";

/**
 * True where the words about cost plainly say that it is free, "Kostnadsfritt" or "Konferensen är kostnadsfri. Vi bjuder
 * på fika." Whoever mentions a sum, a fee or a group that pays is not read as free: machines are told only what is certain.
 */
export function isFreeOfCharge(cost: string | null): boolean {
  if (cost === null) return false;
  const [first = "", ...rest] = cost.split(/[.;,\n]|\s[–-]\s/).map(foldedText);
  return FREE.test(first) && !MONEY.test(rest.join(" "));
}

const FREE =
  /^(det ar |(konferensen|utbildningen|traffen|dagen|webbinariet|seminariet|evenemanget|deltagandet|the \w+) (ar|is) )?(helt )?(kostnadsfri(tt)?|kostnadsfritt att delta|gratis|avgiftsfri(tt)?|utan kostnad|utan avgift|ingen kostnad|ingen avgift|fritt intrade|fri entre|free|free of charge|no charge|no fee)( (att delta|for alla|for deltagarna|to attend))?$/;

const MONEY = /\d|\bkr\b|kron|kostnad|avgift|betal|faktur|debit|egen bekost|sjalv|pris|fee|cost|pay|charge|invoice/;
