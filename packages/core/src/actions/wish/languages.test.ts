import { describe, expect, it } from 'vitest';
import { recogniseTrigger } from '../recognise-trigger.ts';

/** Sentences that no table holds as its example: wishes, and what a shop is asked all day. */
const samples = {
  de: {
    wishes: [
      'Kann ich bitte mit einer echten Person sprechen?',
      'ich will jetzt mit jemandem vom Support reden',
      'Verbinden Sie mich bitte mit einem Mitarbeiter.',
      'Ich hätte gern einen menschlichen Ansprechpartner',
      'Mitarbeiter bitte',
      'könnt ihr mich mit dem Kundenservice verbinden',
      'ich möchte einen Berater sprechen',
    ],
    others: [
      'Ich will mit niemandem sprechen, keinen Menschen bitte',
      'Wie lange dauert der Versand?',
      'Kann ich die Gitarre mit dem Verstärker verbinden?',
      'Ist das für eine Person geeignet?',
      'Ich habe gestern mit einem Mitarbeiter gesprochen',
      'Wie viele Personen passen hinein?',
      'Kann ich mit Karte zahlen?',
    ],
  },
  nl: {
    wishes: [
      'Ik wil graag een medewerker spreken',
      'kan ik met een echt persoon praten',
      'verbind me met de klantenservice',
      'mag ik iemand spreken alstublieft',
      'medewerker alsjeblieft',
    ],
    others: [
      'Ik wil geen medewerker spreken',
      'Wat zijn de verzendkosten?',
      'Is dit geschikt voor een persoon?',
      'Ik heb gisteren met een medewerker gesproken',
      'Kan ik dit met bluetooth verbinden?',
    ],
  },
  es: {
    wishes: [
      'Quisiera hablar con un representante por favor',
      '¿puedo chatear con una persona real?',
      'necesito hablar con alguien de ventas',
      'me puede pasar con un asesor',
      'agente humano',
    ],
    others: [
      'No deseo hablar con un agente',
      '¿Cuánto tarda el envío?',
      'Ayer hablé con un agente',
      '¿Es para una persona o dos?',
      '¿Puedo conectar la guitarra al ordenador?',
      'quiero dos cuerdas para otra persona',
    ],
  },
  fr: {
    wishes: [
      'Je souhaite parler avec un conseiller',
      'est-il possible de discuter avec une vraie personne ?',
      'pouvez-vous me passer un responsable',
      "j'aimerais joindre quelqu'un du service client",
      'conseiller svp',
    ],
    others: [
      'Je ne souhaite pas parler à un conseiller',
      'Quels sont les délais de livraison ?',
      "J'ai parlé à un conseiller hier",
      'Est-ce pour une personne ?',
      'Puis-je payer en plusieurs fois ?',
    ],
  },
  it: {
    wishes: [
      'Vorrei parlare con un consulente',
      'posso chattare con una persona vera?',
      'mi può passare un operatore',
      'ho bisogno di parlare con qualcuno',
      'operatore per favore',
    ],
    others: [
      'Non desidero parlare con un operatore',
      'Quanto costa la spedizione?',
      'Ieri ho parlato con un operatore',
      'È adatto a una persona?',
      'Posso pagare con la carta?',
    ],
  },
  pt: {
    wishes: [
      'Gostaria de falar com um atendente',
      'posso conversar com uma pessoa real?',
      'me transfere para um humano',
      'preciso falar com alguém do suporte',
      'atendente por favor',
    ],
    others: [
      'Não quero falar com um atendente',
      'Qual é o prazo de entrega?',
      'Ontem falei com um atendente',
      'Serve para uma pessoa?',
      'Posso pagar com cartão?',
    ],
  },
};

describe.each(Object.entries(samples))('TRG-18 %s', (language, { wishes, others }) => {
  it.each(wishes)('fires on "%s"', (text) => {
    expect(recogniseTrigger(text, []).kind).toBe('fire');
    expect(recogniseTrigger(text, [], { language }).kind).toBe('fire');
  });

  it.each(others)('stays silent on "%s"', (text) => {
    expect(recogniseTrigger(text, []).kind).not.toBe('fire');
  });
});
