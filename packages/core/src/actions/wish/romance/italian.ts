import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { romanceTables } from './frames.ts';

export const italian: Language = {
  code: 'it',
  elides: true,
  lexicon: {
    human: words('umano umana umani persona persone essere_umano persona_reale persona_vera'),
    staff:
      words(`operatore operatrice operatori agente agenti addetto addetta rappresentante consulente responsabile supervisore
      impiegato dipendente tecnico commesso commessa collega incaricato`),
    someone: words('qualcuno'),
    service: words(
      'servizio_clienti assistenza_clienti servizio_assistenza supporto_clienti supporto_tecnico assistenza_umana assistenza',
    ),
    det: words('un uno una il lo la l i gli le del dei di vostro vostra tuo altro altra'),
    quality: words(
      'vero vera reale umano umana in_carne_e_ossa vivo servizio clienti disponibile dal_vivo altro altra tecnico',
    ),
    talk: words(
      'parlare chattare comunicare contattare conversare discutere mettermi_in_contatto parlarne raggiungere',
    ),
    join: words(
      'passami passare mi_passi passarmi mettimi_in_contatto mi_metta_in_contatto mettermi_in_contatto trasferiscimi mi_trasferisca trasferirmi collegami collegarmi mi_colleghi trasferire connettimi',
    ),
    want: words(
      'voglio vorrei ho_bisogno bisogno mi_serve desidero dammi mi_dia preferisco cerco richiedo esigo posso_avere',
    ),
    help: words('aiuto assistenza'),
    that: words('che'),
    contactMe: words('mi_chiami mi_richiami mi_contatti mi_aiuti'),
    exists: words('c_e ci_sono esiste'),
    link: words('con a al ad direttamente per_telefono subito dal_vivo'),
    closing: words('che per e o non subito con'),
    machine: words('bot robot macchina chatbot computer ia risponditore'),
    not: words('non senza mai'),
    refusal: words('non niente basta'),
    chain: words(
      'voglio vorrei ho bisogno di mi serve serve desidero di_parlare intendo e_necessario necessario devo',
    ),
    adverb: words('davvero veramente'),
    areYou: words('sei tu_sei lei_e siete e_lei questo_e'),
    amTalking: words('sto_parlando parlo stiamo_parlando sto_chattando'),
    thirdSubject: words('moglie marito amico amica madre padre figlio figlia lui lei'),
    wants: words('vuole vogliono vorrebbe'),
    my: words('mio'),
    trade: words('vecchio'),
    tradeAfter: words('immobiliare di_viaggio assicurativo segreto'),
    infoWord: words('numero telefono orari orario ora email indirizzo quando quanto'),
    hotline: words('numero_di_telefono come_contattarvi contattarvi'),
    said: words('per favore voglio vorrei subito si no grazie parlare con disponibile'),
    anger: words(
      'inutile ridicolo vergogna vergognoso assurdo stufo stufa non_capisci non_capisce perdita_di_tempo incapace schifo arrabbiato',
    ),
  },
  spellings: { 'per favore': 'pf xfavore', persona: 'xsona' },
  noise: words('ciao salve buongiorno grazie favore subito adesso solo semplicemente davvero'),
  realWords: words(
    'contattarvi contattarti parla parlo parli personale personali parlato portare umanita agenzia agenda operare',
  ),
  glued: [],
  cues: {
    lists: words('human staff someone service talk join machine hotline'),
    words: words('chiami richiami contatti'),
  },
  ...romanceTables({
    talk: {
      yes: [
        'Voglio parlare con una persona',
        'posso parlare con un operatore?',
        'vorrei parlare con qualcuno',
        'come posso contattare un operatore',
      ],
      no: ['parlare italiano', 'può parlare con Alexa?'],
    },
    join: {
      yes: ['Mi passi un operatore', 'mettimi in contatto con una persona', 'può trasferirmi a un operatore'],
      no: ['collegarmi al wifi', 'passami il catalogo'],
    },
    want: {
      yes: [
        'Ho bisogno di un operatore umano per il mio ordine',
        "voglio l'aiuto di una persona",
        'vorrei che qualcuno mi chiami',
      ],
      no: ['voglio una chitarra', 'ho bisogno di aiuto'],
    },
    isThere: {
      yes: ["C'è qualcuno con cui parlare?", "c'è una persona con cui posso parlare"],
      no: ["c'è disponibilità", 'ci sono persone nel negozio'],
    },
    machine: {
      yes: ['Non voglio parlare con un bot', 'non voglio parlare con una macchina'],
      no: ['voglio una drum machine', 'sei un robot'],
    },
    alone: {
      yes: ['operatore', 'una persona vera per favore', 'servizio clienti', 'operatore umano'],
      no: ['agente immobiliare', 'capelli umani naturali'],
    },
    grey: { yes: ['orari del servizio clienti', 'come posso contattarvi'], no: ["dov'è il mio ordine"] },
    anger: { yes: ['sei inutile', 'che perdita di tempo'], no: ['è utile per iniziare?'] },
    negated: {
      stops: [
        'Non voglio parlare con una persona',
        'non ho bisogno di un operatore',
        'senza parlare con un operatore',
      ],
      lets: ['non voglio un bot, voglio parlare con una persona'],
    },
    identity: {
      stops: ['Sei una persona reale?', 'sto parlando con un umano?', 'sei un robot o una persona'],
      lets: ['sei un bot? voglio parlare con una persona'],
    },
    thirdParty: {
      stops: ['mia moglie vuole parlare con un operatore', 'voglio un agente immobiliare'],
      lets: ['voglio parlare con un agente per il mio ordine'],
    },
    information: {
      stops: ['Qual è il numero del servizio clienti?', 'a che ora posso parlare con un operatore?'],
      lets: ['come posso parlare con un operatore?'],
    },
  }),
};
