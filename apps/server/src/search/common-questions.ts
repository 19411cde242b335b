type CommonQuestion = { readonly asks: RegExp; readonly means: string };

/**
 * What every shop is asked, in words that its pages seldom use: "when are you open" is answered under "Opening hours",
 * "where are you" under "Address". By language; only about trading, never about goods.
 */
const commonQuestions: readonly CommonQuestion[] = [
  // English
  common(
    String.raw`when .{0,20}\b(?:open|close)|what (?:time|days?) .{0,30}\b(?:open|close)|(?:are|r) (?:you|u|the (?:shop|store)) (?:still )?open|(?:opening|business|store|shop) (?:times?|hours)|your hours`,
    'opening hours open',
  ),
  common(
    "where (?:are|r) (?:you|u)(?: guys)?(?: located| based)?$|where(?:'s| is) (?:the|your) (?:shop|store|showroom|office)|(?:your|shop|store) (?:address|location)|(?:find|get to|visit) (?:you|your (?:shop|store))$",
    'address find located street',
  ),
  common(
    String.raw`(?:contact|reach|call|phone|email|write to|get in touch with) (?:you|u|someone|support)\b|contact (?:details|information|info)|get in touch`,
    'contact phone email reach',
  ),
  common(
    'how (?:can|do|could) (?:i|we) pay$|(?:payment|pay) (?:methods?|options?|types?)|(?:ways?|forms?) (?:to pay|of payment)|what (?:cards|payments?) ',
    'payment card pay accept',
  ),
  common(
    String.raw`returns? (?:polic\w+|rules?|windows?|periods?)|refund polic\w+|(?:send|give|take|bring) (?:it|this|them|something|things|stuff|an? \w+) back|how (?:do|can) i return`,
    'return days back',
  ),
  common(
    '(?:shipping|delivery|postage) (?:cost|price|fee|charge|rate)s?|how much (?:is|for|does|do you charge for) .{0,20}(?:shipping|delivery|postage)',
    'shipping delivery rates price',
  ),
  common(
    String.raw`how (?:long|fast|quick\w*|soon) .{0,30}\b(?:ship|deliver|arrive|delivery|shipping)|when .{0,30}\b(?:arrive|delivered)`,
    'delivery shipping days time',
  ),
  common("where(?:'s| is) my (?:order|package|parcel|delivery|stuff)", 'tracking order parcel'),
  common(String.raw`(?:are you|you guys) hiring|work for you|job openings?|vacanc\w+`, 'jobs careers apply'),
  common(
    String.raw`pick(?:ing)? (?:\w+ ){0,2}up\b|collect (?:it|my|an? )|click (?:and|&) collect`,
    'pickup collect shop ready',
  ),
  // German
  common(
    String.raw`wann .{0,25}\b(?:offen|geöffnet|auf|öffnet|zu|schließt)|(?:habt|haben|seid|sind) (?:ihr|sie) .{0,15}(?:offen|geöffnet|auf)`,
    'öffnungszeiten geöffnet',
  ),
  common(
    'wo (?:seid|sind|findet|finde) (?:ihr|sie|ich euch|man euch)|wo ist (?:der|euer|ihr) (?:laden|geschäft)',
    'adresse anfahrt finden',
  ),
  common('wie (?:kann|erreiche) ich .{0,15}(?:erreichen|kontaktieren|euch|sie)', 'kontakt telefon mail'),
  common(
    'wie (?:kann|bezahle|zahle) ich(?: .{0,12}zahlen)?$|zahlungs(?:arten|methoden|möglichkeiten)',
    'zahlung bezahlen karte',
  ),
  common('zurück(?:geben|schicken|senden)|rückgabe', 'rückgabe retoure tage'),
  // Spanish, French, Italian, Portuguese, Dutch
  common(
    '(?:cuándo|qué hora|qué días) .{0,20}(?:abr|cierr|abiert)|estáis abiertos|están abiertos',
    'horario abierto',
  ),
  common('dónde (?:estáis|están|está (?:la|vuestra|su) tienda)', 'dirección encontrarnos'),
  common(
    '(?:quand|quelle heure) .{0,25}(?:ouver|ouvr|ferm)|êtes[- ]vous ouverts?',
    'horaires ouverture ouvert',
  ),
  common('où (?:êtes|vous trouv|est (?:le|votre) magasin|se trouve)', 'adresse trouver'),
  common('(?:quando|che ora) .{0,20}(?:apr|apert|chiu)|siete aperti', 'orari apertura aperto'),
  common('dove (?:siete|vi trov|è il (?:vostro )?negozio)', 'indirizzo trovarci'),
  common('(?:quando|que horas) .{0,20}(?:abr|abert|fech)|estão abertos', 'horário aberto'),
  common('onde (?:estão|ficam|fica a loja)', 'morada endereço encontrar'),
  common('(?:wanneer|hoe laat) .{0,20}(?:open|dicht)|zijn jullie .{0,12}open', 'openingstijden open'),
  common('waar (?:zijn|zitten|vind ik) jullie|waar is (?:de|jullie) winkel', 'adres vinden'),
];

/** Words of the content that a common question means, whatever words it is asked in; none for most questions. */
export function wordsMeant(question: string): string {
  const plain = question
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[?!.¿¡]+/gu, ' ')
    .trim();
  return commonQuestions
    .filter(({ asks }) => asks.test(plain))
    .map(({ means }) => means)
    .join(' ');
}

function common(asks: string, means: string): CommonQuestion {
  return { asks: new RegExp(String.raw`(?<!\p{L})(?:${asks})`, 'u'), means };
}
