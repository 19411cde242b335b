import type { Words } from './words.ts';

export const french: Words = {
  open: 'J’ai prévenu notre équipe. Quelqu’un va vous répondre tout de suite, dans cette conversation.',
  openUnasked:
    'Je n’ai pas pu vous aider assez bien, j’ai donc prévenu notre équipe. Quelqu’un va vous répondre tout de suite, ici même.',
  passedOn:
    'J’ai de nouveau prévenu notre équipe. Une autre personne va continuer avec vous, dans cette conversation.',
  closed:
    'J’ai prévenu notre équipe. Elle est de retour {time}. Laissez ici votre adresse e-mail et elle vous y répondra aussi.',
  closedForNow:
    'J’ai prévenu notre équipe. Il n’y a personne pour le moment. Laissez ici votre adresse e-mail et elle vous y répondra.',
  noHandoff:
    'Je suis désolé, je ne peux pas faire venir une personne dans cette conversation. Les coordonnées sur notre site vous permettront d’en joindre une.',
  noHandoffEmail:
    'Je suis désolé, je ne peux pas faire venir une personne dans cette conversation. Écrivez à {email} et une personne vous répondra.',
  ask: '{label}, s’il vous plaît ?',
  example: 'Par exemple {example}.',
  options: 'Vous avez le choix : {options}.',
  orSkip: 'Écrivez « passer » si vous ne l’avez pas sous la main.',
  problems: {
    empty: 'J’en ai besoin pour continuer.',
    too_long: 'C’est trop long pour moi.',
    not_an_email: 'Cela ne ressemble pas à une adresse e-mail.',
    not_a_phone: 'Cela ne ressemble pas à un numéro de téléphone.',
    not_a_number: 'Cela ne ressemble pas à un nombre.',
    not_an_option: 'Ce n’est pas dans les choix.',
    not_a_date: 'Je n’ai pas pu y lire une date. Par exemple : 24/12/2026.',
    unclear_date:
      'Je ne sais pas quel est le jour et quel est le mois. Écrivez par exemple : 24 décembre 2026.',
    wrong_shape: 'Cela ne semble pas correct.',
  },
  confirm: '{action} : dois-je le faire maintenant ? Répondez oui ou non, s’il vous plaît.',
  thanks: 'Merci beaucoup. Je l’ai transmis.',
  corrected: 'Merci, je l’ai changé.',
  declined: 'Très bien, je n’ai rien fait.',
  unfinished: 'Je n’ai pas pu continuer sans ces informations, j’en suis donc resté là.',
  failed: 'Je suis désolé, cela n’a pas fonctionné pour le moment.',
  offer: 'Voulez-vous parler à une personne ?',
};
