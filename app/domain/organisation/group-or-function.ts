import { foldedText } from "#domain/values/folded-text.ts";

/**
 * True where the words name a group, a function or a kind of body ("länets kommunpoliser", "sydlän", "LST i syd",
 * "kommunen", "Alla") and thus no organisation. Judged by the words alone: ask only when the register does not know
 * the name, for "Skånes Kommuner" and "Nationell samverkan för psykisk hälsa" are organisations.
 */
export function isGroupOrFunction(written: string): boolean {
  const folded = foldedText(written);
  return isKindOfBody(written) || BEGINNING.test(folded) || folded.split(" ").some((word) => ENDING.test(word));
}

/** True for words that never say which body they mean, in whatever document they stand: "kommunen", "myndigheter". */
export function isKindOfBody(written: string): boolean {
  return WHOLE.test(foldedText(written));
}

/** Folded, without marks. "Länsstyrelsen", "LST" and "regionen" are missing, for they have a meaning within a county. */
const WHOLE = oneOf(
  "alla|allas( ansvar)?|ag",
  "((alla|samtliga) )?kommun(en|er|erna|ala|alforbund(et)?)?",
  "region(er|erna)|polisregion(en|er|erna)?|polisomrade(t|n|na)?",
  "lansstyrelser(na)?( (i )?(syd|nord|mitt|ost|vast))?",
  "(lst|lansstyrelse(n)?) (i )?(syd|nord|mitt|ost|vast|sydlan|sodra sverige|norra sverige|mellansverige)",
  "(syd|nord|mellan|vast|ost)lan(en)?",
  "((statliga|andra) )?myndighet(en|er|erna)?|aktor(er|erna)?",
  "((andra|ideburna) )?organisation(en|er|erna)",
  "universitet(en)?( och hogskol(a|or|orna))?|hogskol(a|or|orna)|larosate(n|t|na)?",
  "(for)?skol(a|an|or|orna)|gymnasi(et|er|eskolan)|elevhalsa(n)?",
  "socialtjanst(en|er|erna)?|(social|utbildnings|kommun)forvaltning(en|ar)?",
  "raddningstjanst(en|er)?|(halso och )?sjukvard(en)?|primarvard(en)?|psykiatri(n)?|frivard(en)?|vard(en)?",
  "bup|ungdomsmottagning(en|ar|arna)?|fritidsgard(en|ar|arna)?|bostadsbolag(en|et)?",
  "foretag(en)?|naringsliv(et)?|naringsidkare|civilsamhalle(t)?|foreningsliv(et)?|forening(ar|arna)?",
  "ombud(en)?|falt(are|arna)|larare|gym|kollektivtrafik(en)?",
);

const BEGINNING = new RegExp(
  "^(arbetsgrupp|ag|(regionalt )?natverk(et)?|styrgrupp|ledningsgrupp|beredningsgrupp|samradsgrupp|ledningssamverkan" +
    "|lanets|lokala|regionala|kommunala|samtliga|resp(ektive)?|berorda|ovriga|larosaten|representant(er)?|personal) ",
);

/** Ends of words: groups by whatever name, and people by what they do. */
const ENDING = new RegExp(
  "(grupp(en|er|erna)?|natverk(et|en)?|samverkan|utskott(et)?|kommunpolis(en|er|erna)?|handlagg(are|aren|arna)" +
    "|samordn(are|aren|arna)|inspektor(en|er|erna)?|coach(en|er|erna)?|kommunikator(en|er|erna)?" +
    "|kontaktperson(en|er|erna)?|tillstandshav(are|aren|arna)|chef(en|er|erna)|partners?|parter(na)?|sektor(n|er)?)$",
);

function oneOf(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(${patterns.join("|")})$`);
}
