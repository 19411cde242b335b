/**
 * Words of trading that shoppers and shops use for one thing, by language. Deliberately about buying and never
 * about goods: what a shop sells has words of its own, and a wrong relation costs more than a missing one.
 */
const groups: Readonly<Record<string, readonly string[]>> = {
  en: [
    'shipping ship delivery deliver dispatch send post postage freight courier',
    'parcel package shipment box',
    'return returns refund',
    'price cost charge fee rate pay much expensive',
    'warranty guarantee guaranty',
    'voucher card certificate',
    'used secondhand preowned preloved refurbished',
    'collect pickup collection',
    'broken damaged defective faulty smashed cracked broke breaks break',
    'repair fix mend servicing',
    'exchange swap replace replacement',
    'discount coupon promo deal offer bulk',
    'installments instalments financing finance monthly',
    'store shop showroom premises',
    'stock available availability',
    'kid child children son daughter toddler young',
    'phone call telephone number',
    'email mail contact',
    'hours open opening times',
    'close closing closed shut',
    'custom bespoke personalised personalized customised customized',
    'order purchase buy bought purchased',
    'receipt invoice proof bill',
    'lost missing stolen',
    'tax duty duties vat customs import',
    'size dimensions fit measurements',
    'heavy weight weigh weighs',
    'present gift',
    'cancel change',
    'wheelchair accessible access step',
    'quick fast express rush urgent quickly faster',
  ],
  de: [
    'versand lieferung liefern verschicken senden zustellung porto versandkosten lieferkosten',
    'paket sendung päckchen',
    'rückgabe retoure zurückgeben umtausch rücksendung zurückschicken erstattung widerruf',
    'preis kosten kostet gebühr bezahlen teuer',
    'garantie gewährleistung',
    'gutschein geschenkkarte',
    'gebraucht secondhand',
    'abholen abholung',
    'kaputt defekt beschädigt',
    'reparatur reparieren',
    'rabatt ermäßigung gutscheincode aktion',
    'raten ratenzahlung finanzierung',
    'laden geschäft filiale',
    'lager verfügbar vorrätig lieferbar',
    'öffnungszeiten geöffnet offen',
    'telefon anrufen telefonnummer',
    'bestellung bestellen kauf kaufen gekauft',
    'rechnung quittung beleg kassenbon',
  ],
};

const related = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** Other words for the same thing; empty for most. */
export function synonymsOf(word: string, language: string): readonly string[] {
  const known = related.get(language) ?? tableOf(groups[language] ?? []);
  related.set(language, known);
  return known.get(word) ?? known.get(word.replace(/s$/u, '')) ?? [];
}

function tableOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const words of lines.map((line) => line.split(' '))) {
    for (const word of words)
      table.set(word, [...(table.get(word) ?? []), ...words.filter((other) => other !== word)]);
  }
  return table;
}
