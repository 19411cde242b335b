/** Written with a full stop that does not end a sentence; lower case, without the last full stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  [
    'e.g i.e cf vs viz ca approx est incl excl max min avg tel ext fig figs vol ed eds art dept',
    'mr mrs ms mx dr prof rev st sr jr capt gen hon gov mt ft inc ltd co corp bros assn',
    'mon tue tues wed thu thurs fri jan feb mar apr jun jul aug sep sept oct nov dec',
    'z.b d.h u.a o.ä z.t i.d.r bzw ggf evtl inkl exkl zzgl bspw vgl nr str abs hr fr usw',
    'p.ej ej sra srta ud uds aprox núm pág tel dpto avda',
    'm mme mlle env éd p.ex ex min art boul av',
    'sig sigg dott ing ecc es p.es pag num',
    'sra exmo exma pág nº',
    'bijv bv d.w.z m.a.w o.a t.a.v i.p.v resp enz nl',
  ]
    .join(' ')
    .split(' '),
);

/** These are abbreviations only before a number: "No. 5", but "No. We do not." */
export const abbreviationsBeforeNumbers: ReadonlySet<string> = new Set([
  'no',
  'nos',
  'p',
  'pp',
  'art',
  'op',
  'sec',
  'ch',
  'pos',
  'n',
  'nr',
  'núm',
  'num',
]);

/** After "6 p.m." or "3." one of these goes on with the same sentence. */
export const calendarWords: ReadonlySet<string> = new Set(
  [
    'monday tuesday wednesday thursday friday saturday sunday mondays weekdays weekends',
    'january february march april may june july august september october november december',
    'montag dienstag mittwoch donnerstag freitag samstag sonntag',
    'januar februar märz mai juni juli oktober dezember',
    'est edt cst cdt mst mdt pst pdt gmt utc bst cet cest et ct mt pt',
  ]
    .join(' ')
    .split(' '),
);
