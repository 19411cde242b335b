import type { Words } from './words.ts';

export const spanish: Words = {
  open: 'He avisado a nuestro equipo. Alguien le atenderá enseguida, en esta misma conversación.',
  openUnasked:
    'No he podido ayudarle lo suficiente, así que he avisado a nuestro equipo. Alguien le atenderá enseguida aquí mismo.',
  passedOn: 'He vuelto a avisar a nuestro equipo. Otra persona seguirá con usted en esta conversación.',
  closed:
    'He avisado a nuestro equipo. Vuelven {time}. Deje aquí su correo electrónico y le responderán también allí.',
  closedForNow:
    'He avisado a nuestro equipo. Ahora mismo no hay nadie. Deje aquí su correo electrónico y le responderán allí.',
  noHandoff:
    'Lo siento, no puedo traer a una persona a esta conversación. Los datos de contacto de nuestra página le llevarán a una.',
  noHandoffEmail:
    'Lo siento, no puedo traer a una persona a esta conversación. Escriba a {email} y le responderá una persona.',
  ask: '¿{label}, por favor?',
  example: 'Por ejemplo, {example}.',
  options: 'Puede elegir: {options}.',
  orSkip: 'Escriba «saltar» si no lo tiene a mano.',
  problems: {
    empty: 'Lo necesito para continuar.',
    too_long: 'Es demasiado largo para mí.',
    not_an_email: 'Eso no parece un correo electrónico.',
    not_a_phone: 'Eso no parece un número de teléfono.',
    not_a_number: 'Eso no parece un número.',
    not_an_option: 'Eso no está entre las opciones.',
    not_a_date: 'No he podido leerlo como fecha. Por ejemplo, 24/12/2026.',
    unclear_date: 'No sé cuál es el día y cuál el mes. Escríbalo así: 24 de diciembre de 2026.',
    wrong_shape: 'Eso no parece correcto.',
  },
  confirm: '{action}: ¿lo hago ahora? Responda sí o no, por favor.',
  thanks: 'Muchas gracias. Lo he transmitido.',
  corrected: 'Gracias, ya lo he cambiado.',
  declined: 'De acuerdo, no he hecho nada.',
  unfinished: 'No he podido continuar sin esos datos, así que lo he dejado ahí.',
  failed: 'Lo siento, no ha funcionado en este momento.',
  offer: '¿Quiere hablar con una persona?',
};
