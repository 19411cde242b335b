import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { romanceTables } from './frames.ts';

export const italian: Language = {
  code: 'it',
  elides: true,
  answers: words('no si'),
  lexicon: {
    human: words('umano umana umani persona persone essere_umano persona_reale persona_vera'),
    staff:
      words(`operatore operatrice operatori agente agenti addetto addetta rappresentante consulente responsabile supervisore
      impiegato dipendente tecnico commesso commessa collega incaricato operatore_umano addette venditore commessi dipendenti impiegata assistente_umano consulenti tecnici membro_dello_staff membro_del_team`),
    someone: words('qualcuno qualcun'),
    service: words(
      'servizio_clienti assistenza_clienti servizio_assistenza supporto_clienti supporto_tecnico assistenza_umana assistenza',
    ),
    det: words(
      'un uno una il lo la l i gli le del dei di vostro vostra tuo altro altra suo sua vostri vostre tua tuoi suoi degli delle uno_dei una_delle un_vostro un_suo quel al alla allo con_un',
    ),
    quality: words(
      'vero vera reale umano umana in_carne_e_ossa vivo servizio clienti disponibile dal_vivo altro altra tecnico veri vere reali umani umane vivi team qualificato esperto vostro',
    ),
    talk: words(
      'parlare chattare comunicare contattare conversare discutere mettermi_in_contatto parlarne raggiungere contatta contatti parlo_con parlarci dialogare colloquiare scrivere_a sentire rivolgermi entrare_in_contatto essere_messo_in_contatto mettersi_in_contatto confrontarmi chat_con contatto_con conferire colloquio_con',
    ),
    join: words(
      'passami passare mi_passi passarmi mettimi_in_contatto mi_metta_in_contatto mettermi_in_contatto trasferiscimi mi_trasferisca trasferirmi collegami collegarmi mi_colleghi trasferire connettimi passa mi_passa mi_passate passate passatemi mi_trasferisce mi_trasferite trasferisci trasferite trasferitemi mi_mette_in_contatto mettetemi_in_contatto mettermi_in_comunicazione mi_metti_in_contatto mettimi_in_comunicazione mi_collega collegatemi inoltrami inoltrare inoltra inoltrate reindirizzami passaggio_a fatemi_parlare_con mi_fa_parlare_con fammi_parlare_con mi_fate_parlare_con inoltratemi rimandami girami mandami_da mettere_in_contatto mi_passerebbe mi_passereste passerebbe mi_trasferirebbe mi_metterebbe_in_contatto mi_passeresti',
    ),
    want: words(
      'voglio vorrei ho_bisogno bisogno mi_serve desidero dammi mi_dia preferisco cerco richiedo esigo posso_avere fatemi_parlare datemi dateci necessito volevo gradirei pretendo mi_servirebbe mi_occorre avrei_bisogno vogliamo passatemi desidererei chiedo serve ci_vuole',
    ),
    help: words('aiuto assistenza'),
    that: words('che'),
    contactMe: words(
      'mi_chiami mi_richiami mi_contatti mi_aiuti mi_chiamasse mi_contattasse mi_aiutasse mi_chiamino mi_richiamino mi_risponda',
    ),
    exists: words('c_e ci_sono esiste'),
    link: words(
      'con a al ad direttamente per_telefono subito dal_vivo col coi con_il con_la con_lo con_i con_uno con_una al_posto di_persona personalmente urgentemente',
    ),
    closing: words('che per e o non subito con'),
    expert: words(
      'esperto esperta esperti specialista specialisti capo superiore direttore direttrice titolare proprietario liutaio venditore gente personale',
    ),
    departmentNoun: words('reparto ufficio settore laboratorio dipartimento team negozio'),
    sales: words('vendite resi fatture fatturazione spedizioni riparazioni amministrazione laboratorio'),
    again: words('di_nuovo ancora nuovamente'),
    how: words('come dove in_che_modo'),
    nobody: words('nessuno'),
    ne: words('non'),
    question: words('domanda domande richiesta'),
    for: words('per a'),
    be: words('sia fosse'),
    gain: words('avere'),
    talkLoose: words('parla parlo parlà parli'),
    talkAgain: words('riparlare'),
    who: words('con_chi a_chi chi'),
    mayI: words('posso potrei possiamo devo'),
    with: words('con a al col'),
    raise: words(
      'spiegare spiegarlo spiegarla fare trattare risolvere discutere reclamare lamentarmi esporre chiedere',
    ),
    joinMe: words(
      'trasferiscimi trasferitemi trasferirmi ricollegatemi ricollegami mi_ricolleghi mi_trasferisca passatemi_qualcuno ricollegarmi mi_trasferisce',
    ),
    handed: words(
      'mi ci la_chat la_conversazione questa_conversazione la_mia_richiesta il_mio_caso il_caso la_richiesta',
    ),
    humanHelp: words('assistenza_umana aiuto_umano supporto_umano contatto_umano operatore_umano'),
    live: words('chat_dal_vivo chat_live live_chat chat_umana chat_con'),
    real: words('vero vera veri vere reale reali umano umana in_carne_e_ossa vivo viva davvero fisica'),
    more: words(
      'piu diverso diversa migliore competente esperto che_sappia che_capisca che_mi_aiuti che_se_ne',
    ),
    other: words('altro altra altri qualcun_altro'),
    rather: words('preferisco preferirei meglio piuttosto preferivo'),
    onPhone: words('al_telefono per_telefono telefonicamente in_linea'),
    here: words('disponibile disponibili qui li ora presente libero libera online in_linea'),
    have: words('avete ha hai c_e ci_sono ci_sta'),
    can: words('puo possono potrebbe potrebbero puoi potete potreste possa'),
    serve: words(
      'aiutare aiutarmi aiuti aiutarci guardare guardi vedere veda controllare controlli verificare rispondere rispondermi risponda seguire seguirmi spiegare spiegarmi assistere assistermi intervenire consigliarmi occuparsene gestire rispondesse aiutasse mi_rispondesse spiegasse guardasse controllasse mi_risponda',
    ),
    come: words('venga intervenga risponda'),
    helpedBy: words(
      'aiuto_da aiuto_di assistenza_da assistenza_di aiuto_da_parte_di risposta_da risposta_di seguito_da aiutato_da servito_da contattato_da contattata_da parere_di chiamato_da richiamato_da chiamata_da assistito_da ricontattato_da consigliato_da',
    ),
    callMe: words(
      'richiamatemi richiamami mi_richiami mi_richiamate mi_richiamiate richiamarmi chiamatemi chiamami mi_chiami mi_chiamate potete_chiamarmi puo_chiamarmi essere_richiamato essere_richiamata essere_contattato essere_contattata contattatemi contattami mi_contatti mi_contattate ricontattatemi una_chiamata essere_chiamato una_richiamata',
    ),
    talked: words('stavo_parlando stavo_chattando parlavo chattavo ero_in_linea ero_in_chat'),
    conversation: words('chat conversazione chiamata telefonata linea'),
    cut: words(
      'caduta_la_linea e_caduta e_caduto interrotta si_e_interrotta si_e_interrotto scollegato scollegata disconnesso disconnessa saltata e_sparito e_sparita',
    ),
    behind: words('dietro che_scrive che_legge che_risponde'),
    orElse: words('o'),
    did: words(
      'ho_parlato ho_gia_parlato ho_contattato ho_gia_contattato avevo_parlato ho_chattato ho_chiamato abbiamo_parlato ho_sentito mi_ha_risposto',
    ),
    pastTime: words('ieri la_settimana_scorsa il_mese_scorso l_altro_giorno l_ultima_volta'),
    pastVerb: words(
      'mi_ha_detto ha_detto mi_ha_aiutato mi_ha_chiamato mi_ha_consigliato era e_stato mi_ha_risposto mi_ha_scritto ha_risposto ha_confermato mi_ha_promesso mi_ha_assicurato mi_ha_contattato',
    ),
    become: words('diventare essere_un_vostro lavorare_come fare_il'),
    machine: words('bot robot macchina chatbot computer ia risponditore bots macchine computers automi'),
    not: words('non senza mai'),
    refusal: words('non niente basta'),
    chain: words(
      'voglio vorrei ho bisogno di mi serve serve desidero di_parlare intendo e_necessario necessario devo servono occorre bisogna c_e_bisogno_di',
    ),
    adverb: words('davvero veramente'),
    areYou: words('sei tu_sei lei_e siete e_lei questo_e'),
    amTalking: words('sto_parlando parlo stiamo_parlando sto_chattando'),
    thirdSubject: words('moglie marito amico amica madre padre figlio figlia lui lei'),
    wants: words('vuole vogliono vorrebbe'),
    my: words('mio'),
    trade: words('vecchio'),
    tradeAfter: words('immobiliare di_viaggio assicurativo segreto'),
    infoWord: words('numero telefono orari orario a_che_ora che_ora email indirizzo quando quanto'),
    hotline: words('numero_di_telefono come_contattarvi contattarvi'),
    said: words('per favore voglio vorrei subito si no grazie parlare con disponibile'),
    anger: words(
      'inutile ridicolo vergogna vergognoso assurdo stufo stufa non_capisci non_capisce perdita_di_tempo incapace schifo arrabbiato',
    ),
  },
  spellings: { 'per favore': 'pf xfavore', persona: 'xsona' },
  noise: words('ciao salve buongiorno grazie favore subito adesso solo semplicemente davvero'),
  realWords: words(
    'contattarvi contattarti parla parlo parli personale personali parlato portare umanita agenzia agenda operare contattato contattata contattati parlato parlava passa passo passi passato mettere operazione operazioni raggiungi raggiunto consulta consulto consulenza colleghi collego collegare collegato trasferito trasferisco comunica comunicato chiamata umore umidita discusso dipende',
  ),
  glued: [],
  cues: {
    lists: words(
      'human staff expert departmentNoun someone service talk talkAgain join joinMe callMe humanHelp live serve cut machine hotline',
    ),
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
    personHelps: {
      yes: [
        'un operatore può guardare il mio caso?',
        'mi può aiutare una persona?',
        'vorrei essere contattato da un operatore',
      ],
      no: ['una persona può portarlo da sola?', 'la persona che lo suona'],
    },
    callMe: {
      yes: ['richiamatemi per favore', 'potete chiamarmi?', 'qualcuno può richiamarmi?'],
      no: ['il corriere mi chiama prima?', 'la chiamata è gratuita?'],
    },
    cutOff: {
      yes: ['stavo parlando con Giulia ed è caduta la linea', "la chat con l'operatore si è interrotta"],
      no: ['il cavo è interrotto', 'si è scollegato dal wifi'],
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
    past: {
      stops: ['ho già contattato il servizio clienti', 'ieri ho parlato con un operatore'],
      lets: ['ho già parlato con un operatore, voglio parlare con un responsabile'],
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
