/**
 * Ways to leave a question open, as a whole message: each row is one language's, as a pattern over small letters
 * without signs. What is longer than that is an answer.
 */
const skips: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /^(please )?(skip|pass|next|leave it|leave (it|that) (out|open|blank|empty))( (it|this|that|one|this one|please|the question))*$/u,
    /^(sorry |no )*(i )?(do not|dont|don t) (have|know|remember|recall|got)( (it|that|one|this|any|my number|the number|them))*( at hand| on me| with me| right now| here| anymore| now| sorry)*$/u,
    /^(sorry )?i (havent|haven t|have not) got (it|that|one)( at hand| here| with me)?$/u,
    /^(sorry )?(no idea|none|nothing|n a|not available|not sure|dunno|no clue|unknown|i forgot( it)?|i have none|cant find it|i cant find it|can t find it|i can t find it|i lost it|i d rather not( say)?|rather not( say)?|prefer not to( say)?)$/u,
  ],
  de: [
    /^(bitte )?(überspringen|auslassen|weglassen|weiter|nächste( frage)?)( bitte)?$/u,
    /^(die |den |das )?(habe?|hab) ich (leider )?(gerade |momentan )?(nicht|keine?n?)( (mehr|da|hier|zur hand|dabei|griffbereit|parat))*$/u,
    /^(leider )?ich (habe?|hab) (sie|ihn|es|das|die|den|keine?n?)?( ?(leider|gerade|nicht|mehr|da|hier|zur hand|dabei))*$/u,
    /^(das )?(weiß|weiss) ich (leider )?nicht( mehr)?$|^(keine ahnung|weiß nicht|weiss nicht|keine|keinen|keins|unbekannt|nicht zur hand|möchte ich nicht (sagen|angeben))$/u,
  ],
  es: [
    /^(saltar|salta|omitir|omite|siguiente|pasar|paso|sáltalo|sáltatelo)( (por favor|esto|esta))*$/u,
    /^(lo siento )?no (lo |la )?(tengo|sé|se|recuerdo|encuentro)( (a mano|aquí|ahora|ninguno|ninguna))*$/u,
    /^(ni idea|ninguno|ninguna|no sabría decir|prefiero no decirlo)$/u,
  ],
  fr: [
    /^(passer|passe|passez|sauter|suivant|suivante|ignorer)( (s il (te|vous) plaît|ça|cette question))*$/u,
    /^(désolée? )?je (ne |n )?(le |la |l )?(ai|sais|connais|retrouve|trouve|souviens)( (pas|plus))( (sous la main|ici|sur moi|là))*$/u,
    /^(aucune idée|aucun|aucune|pas sous la main|je préfère ne pas (le )?(dire|répondre))$/u,
  ],
  it: [
    /^(salta|saltare|salto|passa|passo|avanti|prossima)( (per favore|questa|la domanda))*$/u,
    /^(mi dispiace )?non (lo |la |l |ce l |ne )?(ho|so|ricordo|trovo)( (più|qui|con me|a portata di mano|sottomano|adesso|ora))*$/u,
    /^(nessuna idea|nessuno|nessuna|non saprei|preferisco non dirlo)$/u,
  ],
  pt: [
    /^(saltar|pular|pula|passar|passo|próxima|seguinte)( (por favor|esta|isso|essa))*$/u,
    /^(desculpe )?(eu )?não (o |a )?(tenho|sei|lembro|me lembro|encontro|achei)( (aqui|agora|comigo|à mão|nenhum|nenhuma))*$/u,
    /^(nem ideia|não faço ideia|nenhum|nenhuma|prefiro não (dizer|responder))$/u,
  ],
  nl: [
    /^(sla (over|dit over|maar over)|overslaan|volgende|skip)( (alsjeblieft|graag|aub))*$/u,
    /^(sorry )?(dat |die )?(heb|weet) ik (nu |even |helaas )*(niet|geen)( (meer|bij de hand|hier|bij me|nu))*$/u,
    /^(sorry )?ik (heb|weet) (het|hem|die|dat|er)? ?(nu |even |helaas )*(niet|geen)( (meer|bij de hand|hier|bij me|nu))*$/u,
    /^(geen idee|geen|weet niet|onbekend|zeg ik liever niet)$/u,
  ],
};

const maxSkipWords = 9;

/** Whether the visitor leaves the question open, in any of the built-in languages. */
export function leavesOpen(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/['’]/gu, (sign, at: number) => (/\p{L}/u.test(text[at - 1] ?? '') ? ' ' : sign))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  if (plain === '' || plain.split(' ').length > maxSkipWords) return false;
  return Object.values(skips).some((rows) => rows.some((row) => row.test(plain)));
}
