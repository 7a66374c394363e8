/** Endings of Swedish titles and occupations; a compound ("utvecklingsstrateg") is known by its end. */
const ENDING =
  /(?:\p{L}{3}(?:are|ör|log|nom|ist|iker)|chef|ledare|samordnare|utvecklare|strateg|handläggare|utredare|sekreterare|direktör|råd|mästare|polis|poliser|psykolog|psykologer|sköterska|sköterskor|läkare|forskare|lektor|adjunkt|rektor|pedagog|pedagoger|lärare|konsulent|konsulenter|rådgivare|koordinator|expert|experter|analytiker|jurist|åklagare|kurator|kuratorer|sociolog|kriminolog|ordförande|föreståndare|ansvarig|ansvariga|ekonom|arkitekt|planerare|inspektör|inspektörer|kommissarie|befäl|specialist|specialister|konsult|konsulter|assistent|assistenter|journalist|författare|ambassadör|minister|ledamot|coach|coacher|präst|diakon|pastor|biskop|hövding|vetare|doktorand|professor|docent|student|terapeut|ingenjör|administratör|moderator|kommunikatör|tekniker|controller|grundare|vd|talesperson|representant|medarbetare|arbetare|stödjare|socionom|socionomer|tränare|vakt|värd|väktare|barnmorska|undersköterska|officer|intendent|redaktör|producent|konstnär|skådespelare|musiker|företagare|entreprenör|politiker|borgmästare|ombud|ombudsman|domare|advokat|nämndeman|beteendevetare|statsvetare|filosof|historiker|geograf|epidemiolog|psykiater|farmaceut|kock|vaktmästare|brandman|brandingenjör|kapten|major|överste|löjtnant|kaptener|sergeant|handledare|instruktör|assessor|revisor|tolk|språkrör|generalsekreterare|inspiratör|föreläsare|debattör|krönikör|medlare|lots|mentor|processtöd|doktor|doktorer|doktorander|logoped|dietist|tandläkare|agronom|biolog|etnolog|antropolog|teolog|delegat|sekr|assistent|förälder|förstelärare|rådman|förebyggare|anhörig|skribent|gruppchef)$/iu;

const WORD = new Set(
  `leg leg. legitimerad fil fil. med. dr dr. prof prof. tf tf. t.f. bitr bitr. biträdande vice f.d. fd senior junior chef vd polis och forskare docent ordförande landshövding länsråd kommunalråd regionråd oppositionsråd
  ansvarig adjungerad universitetslektor överläkare lokal lokalt regional nationell nationella kommunal  förste 1:e 2:e teol. jur. tekn. ekon. fältassistent fältsekreterare enhetschef gruppledare sakkunnig sakkunniga
  rektor specialpedagog socialsekreterare doktorand egenföretagare grundare ledamot ordf student elev expert före verksamhetschef trainee praktikant kanslichef stabschef biträde vd, pensionerad oberoende fri frilansande tidigare nyutnämnd operativ strategisk
  avdelningsdirektör kommundirektör regiondirektör sekreterare delprojektledare ungdomsombud volontär medgrundare ceo`.split(
    /\s+/,
  ),
);

/** Words that end as occupations do. */
const NO_ROLE =
  /^(?:senare|tidigare|vidare|snarare|närmare|fortfarande|gemensammare|framför|utanför|innanför|därför|varför|hör|gör|bör|kör|dialog|katalog|analog|genom|inom|utom|honom|ekonom i|mist|visst|sist|först|brist|tvist|vinst|fabriker|rubriker|butiker)$/u;

/** Whether the first words of a text name what somebody is: "utredare", "Biträdande avdelningschef", "leg. psykolog". */
export function looksLikeRole(text: string): boolean {
  return text
    .split(/\s+/)
    .slice(0, 4)
    .some((word) => isRoleWord(word));
}

export function isRoleWord(word: string): boolean {
  const bare = word.replace(/[,;:)]+$/u, "").toLowerCase();
  if (bare === "och") return false;
  return WORD.has(bare) || (!NO_ROLE.test(bare) && ENDING.test(bare.replace(/\.$/, "")));
}
