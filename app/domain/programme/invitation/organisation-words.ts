/** Endings and words by which the name of a Swedish organisation is known, whatever its case. */
const ENDING =
  /(?:styrelsen|styrelserna|styrelses?|myndigheten|myndighetens?|verket|rådet|institutet|förbundet|kommun|kommuner|polisen|polismyndigheten|polisregion|nämnden|förvaltningen|förvaltning|kontoret|kansliet|centrum|centret|byrån|föreningen|förening|sjukhuset|sjukhus|kyrkan|församling|församlingen|bolaget|gruppen|teamet|enheten|enhet|avdelningen|sällskapet|universitetet|universitet|högskolan|högskola|skolan|gymnasiet|gymnasium|akademin|stiftelsen|stiftelse|fonden|museet|mottagningen|mottagning|kliniken|stationen|domstolen|rätten|kammaren|tjänsten|vården|kassan|hälsan|jouren|jour|huset|samverkan|nätverket|organisationen|organisation|delegationen|kommittén|utredningen|institutionen|fakulteten|regionen|länet|län|staden|stad|stadsdel|banken|bostäder|bostad|fastigheter|säkerhet|konsult|media|riksdagen|regeringskansliet|departementet|unionen|centralen|agenturen|ombudsmannen|inspektionen|försvaret|scouterna|riksförbund|idrottsförbund|distrikt|distriktet|laget|ungdomsgård|fältgruppen|missionen)s?$/iu;

const WORD = new Set(
  `region regionen kommun kommunen polisen polismyndigheten polisregion län länet länsstyrelsen länsstyrelserna brå can noa msb skr mucf mfof bup fhm lst rfsl iogt ntg iogt-nto unizon roks bris
  ecpat sis slu kth lth ki gu su uu liu bth ab hb ideell förening stiftelsen riksförbundet universitet universitetet högskola högskolan institutet kriminalvården frivården tullverket skatteverket
  kronofogden försäkringskassan arbetsförmedlingen barnahus verdandi sensus abf studieförbundet svenska nationellt nationella linköpings lunds uppsala-universitet fältverksamheten socialtjänsten fritidsgården avdelning avdelningen enhet enheten sektionen
  ung barnafrid räddningstjänsten räddningstjänst sos rise ivo säpo säkerhetspolisen ekobrottsmyndigheten regionfullmäktige kulturskolan ungdomsmottagningen primärvården psykiatrin hotell bostads fastighetsägarna kommunförbundet kommunförbund samordningsförbundet missbruksenheten
  socialförvaltningen barnombudsmannen polisområde lokalpolisområde kfum rädda röda`.split(/\s+/),
);

const TWO_WORDS = /^(?:rädda barnen|röda korset|svenska kyrkan|kommunal utveckling)/iu;

/** Whether a text names an organisation, or a part of one. */
export function looksLikeOrganisation(text: string): boolean {
  if (text.length > 160) return false;
  const words = text.split(/[\s,/()]+/).filter((word) => word !== "");
  // Where everything is in capitals, a short word is no acronym.
  const capitals = words.length > 1 && text === text.toUpperCase();
  return TWO_WORDS.test(text) || words.some((word) => isOrganisationWord(capitals ? word.toLowerCase() : word));
}

/** "Länsstyrelsen", "BRÅ", "socialstyrelsen", "Växjö kommun" by its last word. */
export function isOrganisationWord(word: string): boolean {
  const bare = word.replace(/[.,:;”"']+$/u, "");
  return WORD.has(bare.toLowerCase()) || isAcronym(bare) || (bare.length > 3 && ENDING.test(bare));
}

/** "BRÅ", "MSB", "SKR": two to six capitals. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\d&-]{1,6}$/u.test(word);
}
