import type { Words } from './words.ts';

export const german: Words = {
  open: 'Ich habe unserem Team Bescheid gegeben. Gleich ist jemand hier in diesem Gespräch für Sie da.',
  openUnasked:
    'Damit konnte ich Ihnen nicht gut genug helfen, deshalb habe ich unserem Team Bescheid gegeben. Gleich ist jemand hier für Sie da.',
  passedOn: 'Ich habe unserem Team noch einmal Bescheid gegeben. Jemand anderes macht hier mit Ihnen weiter.',
  closed:
    'Ich habe unserem Team Bescheid gegeben. Wir sind {time} wieder da. Schreiben Sie Ihre E-Mail-Adresse hierher, dann antworten wir Ihnen auch dort.',
  closedForNow:
    'Ich habe unserem Team Bescheid gegeben. Im Moment ist niemand da. Schreiben Sie Ihre E-Mail-Adresse hierher, dann antworten wir Ihnen dort.',
  noHandoff:
    'Es tut mir leid, ich kann in dieses Gespräch niemanden holen. Über die Kontaktdaten auf unserer Seite erreichen Sie einen Menschen.',
  noHandoffEmail:
    'Es tut mir leid, ich kann in dieses Gespräch niemanden holen. Schreiben Sie an {email}, dort antwortet Ihnen ein Mensch.',
  ask: '{label}, bitte?',
  example: 'Das sieht zum Beispiel so aus: {example}.',
  options: 'Zur Auswahl stehen: {options}.',
  orSkip: 'Schreiben Sie „überspringen“, wenn Sie es nicht zur Hand haben.',
  problems: {
    empty: 'Das brauche ich, um weiterzumachen.',
    too_long: 'Das ist mir zu lang.',
    not_an_email: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    not_a_phone: 'Das sieht nicht nach einer Telefonnummer aus.',
    not_a_number: 'Das sieht nicht nach einer Zahl aus.',
    not_an_option: 'Das steht nicht zur Auswahl.',
    not_a_date: 'Das konnte ich nicht als Datum lesen. 24.12.2026 ginge zum Beispiel.',
    unclear_date:
      'Ich bin nicht sicher, was der Tag und was der Monat ist. Schreiben Sie es bitte so: 24. Dezember 2026.',
    wrong_shape: 'Das sieht nicht richtig aus.',
  },
  confirm: '{action}: Soll ich das jetzt tun? Bitte antworten Sie mit Ja oder Nein.',
  thanks: 'Vielen Dank. Ich habe es weitergegeben.',
  corrected: 'Danke, ich habe das geändert.',
  declined: 'In Ordnung, ich habe nichts unternommen.',
  unfinished: 'Ohne diese Angaben konnte ich nicht weitermachen und habe es dabei belassen.',
  failed: 'Es tut mir leid, das hat gerade nicht geklappt.',
  offer: 'Möchten Sie mit einem Menschen sprechen?',
};
