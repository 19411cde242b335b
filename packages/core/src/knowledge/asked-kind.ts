/** What a question asks for, by its words in the seven languages of the index, and what an answer to it holds. */
const kinds: readonly {
  readonly asks: RegExp;
  readonly holds: RegExp;
  /** How surely a sentence that holds it is the answer, 0 to 1: many have figures, few an address to write to. */
  readonly sureness: number;
}[] = [
  {
    asks: any(
      'how much|costs?|prices?|pricing|fees?|charges?|expensive|rates?|cheap(?:er)?',
      'wie ?viel|kostet|kosten|preise?|gebühr(?:en)?|teuer',
      'cuánto|cuesta|cuestan|precios?|coste|tarifas?|combien|coûte|coûtent|prix|tarifs?|frais',
      'quanto|costa|costano|prezz[oi]|tariff[ae]|custa|custam|preços?|hoeveel|kost|prijs|prijzen',
    ),
    holds:
      /[$€£¥]\s?\d|\d\s?(?:%|[$€£]|euros?\b|dollars?\b|usd\b|eur\b|chf\b)|\b(?:free|kostenlos|gratis|gratuite?s?|gratuit[oia]s?|grátis)\b/iu,
    sureness: 0.4,
  },
  {
    asks: any(
      'how (?:long|fast|soon|quickly)|how many (?:days|weeks|months)|window|deadline|period',
      'wie (?:lange|schnell)|frist|dauert|cuánto (?:tiempo|tarda)|plazo|combien de temps|délai|durée',
      'quanto tempo|entro quando|termine|prazo|demora|hoe (?:lang|snel)|termijn|duurt',
    ),
    holds:
      /\b(?:\d+|one|two|three|four|five|six|seven|ten|fourteen|thirty|ein(?:e[nrm]?)?|zwei|drei|vierzehn|deux|trois|dos|tres|due|tre|dois|três|twee|drie)(?:\s?[–-]\s?\d+)?\s+(?:business |working )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|stunden?|(?:werk|arbeits)?tagen?|wochen?|monaten?|jahren?|horas?|días?|semanas?|meses|años?|heures?|jours?|semaines?|mois|ans?|ore|giorni|settiman[ae]|mesi|anni|dias?|anos?|uur|(?:werk)?dagen|weken|maanden|jaar)\b/iu,
    sureness: 0.4,
  },
  {
    asks: any(
      'when|what times?|hours|opens?|opening|closes?|closing',
      'wann|uhr|öffnungszeiten|geöffnet|offen|cuándo|horarios?|abr[eí]s?|abiertos?|quand|horaires?|ouverte?s?|ouvrez',
      'quando|orar[io]{1,2}|apert[oiae]|aprite|horários?|abert[oa]s?|wanneer|openingstijden|geopend',
    ),
    holds:
      /\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m|p\.m|uhr|uur)\b|\b\d{1,2}[:h]\d\d\b|\bnoon\b|\bmidday\b|\bmittags?\b/iu,
    sureness: 0.4,
  },
  {
    asks: any(
      'phone|telephone|call|ring',
      'telefon(?:nummer)?|anrufen',
      'teléfono|llamar|téléphone|appeler',
      'telefono|chiamare|telefone|ligar|telefoon(?:nummer)?|bellen',
    ),
    holds: /\(?\+?\d{2,5}\)?[\s/.-]+\d{2,4}[\s.-]?\d{2,}/u,
    sureness: 1,
  },
  {
    asks: any(
      'e-?mail|contact|reach|write',
      'mail|kontakt|erreichen|schreiben',
      'correo|contactar|courriel|contacter',
      'posta|contattare|contato|bereiken|mailen',
    ),
    holds: /[\p{L}\d._-]+@[\p{L}\d-]+\.\p{L}/u,
    sureness: 1,
  },
  {
    asks: any(
      'how (?:many|big|heavy|old|tall|wide|large)|weighs?|weight|sizes?|dimensions',
      'wie (?:viele|gross|groß|schwer|alt)|gewicht|grösse|größe|maße',
      'cuántos|cuántas|peso|pesa|tamaño|poids|pèse|taille',
      'quanti|quante|misura|pesa|quantos|tamanho|hoe (?:veel|groot|zwaar|oud)|gewicht',
    ),
    holds: /\d/u,
    sureness: 0.25,
  },
];

/**
 * Reads what kind of thing a question asks for (an amount, a time, a number to call) and tells of a sentence how surely
 * it answers by holding such a thing, 0 to 1. A question that asks for none of them prefers no sentence.
 */
export function askedKind(question: string): (sentence: string) => number {
  const asked = kinds.filter(({ asks }) => asks.test(question));
  return (sentence) =>
    asked.reduce((most, { holds, sureness }) => (holds.test(sentence) ? Math.max(most, sureness) : most), 0);
}

function any(...alternatives: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${alternatives.join('|')})(?!\p{L})`, 'iu');
}
