import type { Words } from './words.ts';

export const portuguese: Words = {
  open: 'Avisei a nossa equipa. Alguém vai responder já a seguir, nesta conversa.',
  openUnasked:
    'Não consegui ajudar o suficiente, por isso avisei a nossa equipa. Alguém vai responder já a seguir, aqui mesmo.',
  passedOn: 'Avisei de novo a nossa equipa. Outra pessoa vai continuar consigo nesta conversa.',
  closed: 'Avisei a nossa equipa. Voltamos {time}. Deixe aqui o seu e-mail e respondemos também por lá.',
  closedForNow:
    'Avisei a nossa equipa. Neste momento não está ninguém. Deixe aqui o seu e-mail e respondemos por lá.',
  noHandoff:
    'Lamento, não posso trazer uma pessoa para esta conversa. Pelos contactos no nosso site chega a uma.',
  noHandoffEmail:
    'Lamento, não posso trazer uma pessoa para esta conversa. Escreva para {email} e uma pessoa vai responder.',
  ask: '{label}, por favor?',
  example: 'Por exemplo, {example}.',
  options: 'Pode escolher: {options}.',
  orSkip: 'Escreva “saltar” se não o tiver à mão.',
  problems: {
    empty: 'Preciso disto para continuar.',
    too_long: 'É demasiado longo para mim.',
    not_an_email: 'Isso não parece um endereço de e-mail.',
    not_a_phone: 'Isso não parece um número de telefone.',
    not_a_number: 'Isso não parece um número.',
    not_an_option: 'Isso não está entre as opções.',
    not_a_date: 'Não consegui ler isso como data. Por exemplo: 24/12/2026.',
    unclear_date: 'Não sei qual é o dia e qual é o mês. Escreva assim: 24 de dezembro de 2026.',
    wrong_shape: 'Isso não parece correto.',
  },
  confirm: '{action}: faço isto agora? Responda sim ou não, por favor.',
  thanks: 'Muito obrigado. Já transmiti.',
  corrected: 'Obrigado, já alterei.',
  declined: 'Está bem, não fiz nada.',
  unfinished: 'Sem esses dados não consegui continuar, por isso fiquei por aqui.',
  failed: 'Lamento, isso não funcionou agora.',
  offer: 'Quer falar com uma pessoa?',
};
