import type { Words } from './words.ts';

export const italian: Words = {
  open: 'Ho avvisato il nostro team. Qualcuno le risponderà subito, in questa conversazione.',
  openUnasked:
    'Non sono riuscito ad aiutarla abbastanza, quindi ho avvisato il nostro team. Qualcuno le risponderà subito, qui.',
  passedOn:
    'Ho avvisato di nuovo il nostro team. Un’altra persona continuerà con lei in questa conversazione.',
  closed:
    'Ho avvisato il nostro team. Torniamo {time}. Lasci qui il suo indirizzo email e le risponderemo anche lì.',
  closedForNow:
    'Ho avvisato il nostro team. Al momento non c’è nessuno. Lasci qui il suo indirizzo email e le risponderemo lì.',
  noHandoff:
    'Mi dispiace, non posso far intervenire una persona in questa conversazione. Ai contatti sul nostro sito ne troverà una.',
  noHandoffEmail:
    'Mi dispiace, non posso far intervenire una persona in questa conversazione. Scriva a {email} e le risponderà una persona.',
  ask: '{label}, per favore?',
  example: 'Per esempio {example}.',
  options: 'Può scegliere: {options}.',
  orSkip: 'Scriva “salta” se non lo ha sottomano.',
  problems: {
    empty: 'Mi serve per andare avanti.',
    too_long: 'È troppo lungo per me.',
    not_an_email: 'Non sembra un indirizzo email.',
    not_a_phone: 'Non sembra un numero di telefono.',
    not_a_number: 'Non sembra un numero.',
    not_an_option: 'Non è tra le scelte.',
    not_a_date: 'Non sono riuscito a leggerla come data. Per esempio: 24/12/2026.',
    unclear_date: 'Non so quale sia il giorno e quale il mese. Lo scriva così: 24 dicembre 2026.',
    wrong_shape: 'Non sembra corretto.',
  },
  confirm: '{action}: lo faccio adesso? Risponda sì o no, per favore.',
  thanks: 'Grazie mille. L’ho inoltrato.',
  corrected: 'Grazie, l’ho cambiato.',
  declined: 'Va bene, non ho fatto nulla.',
  unfinished: 'Senza questi dati non ho potuto continuare, quindi mi sono fermato qui.',
  failed: 'Mi dispiace, in questo momento non ha funzionato.',
  offer: 'Vuole parlare con una persona?',
};
