import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { romanceTables } from './frames.ts';

export const spanish: Language = {
  code: 'es',
  lexicon: {
    human: words('humano humana humanos persona personas ser_humano persona_real persona_humana gente_real'),
    staff:
      words(`agente agentes operador operadora operadores representante representantes asesor asesora asesores empleado
      empleada supervisor supervisora gerente encargado encargada responsable ejecutivo ejecutiva tecnico dependiente vendedor vendedora jefe`),
    someone: words('alguien'),
    service: words(
      'atencion_al_cliente servicio_al_cliente servicio_de_atencion soporte soporte_tecnico atencion_humana',
    ),
    det: words(
      'un una uno el la los las algun alguna de del su sus tu tus vuestro vuestra con otro otra ningun ninguna',
    ),
    quality: words(
      'real humano humana verdadero verdadera autentico vivo viva en_vivo servicio cliente atencion al ventas de_verdad disponible de_carne_y_hueso tecnico',
    ),
    talk: words(
      'hablar chatear conversar comunicarme comunicarnos contactar contactarme ponerme_en_contacto hablarle charlar escribirme hablo',
    ),
    join: words(`pasame paseme pasarme ponme pongame ponerme transfiereme transfierame transferirme transferir conectame conecteme conectarme comunicame
      comuniqueme derivame deriveme derivarme me_pasas me_pasa me_pases me_pase me_pongas me_transfieras me_pones me_comunicas me_comunica me_transfieres me_puede_pasar dejame_hablar pasar`),
    want: words(
      `quiero necesito quisiera me_gustaria deme dame prefiero busco exijo solicito pido requiero queremos necesitamos puedo_tener`,
    ),
    help: words('ayuda asistencia atencion'),
    that: words('que'),
    contactMe: words('me_llame me_contacte me_atienda me_ayude se_ponga_en_contacto me_escriba'),
    exists: words('hay hay_aqui existe esta'),
    link: words('con a al ahora directamente por_telefono en_contacto en_vivo por_chat'),
    closing: words('que para por_favor ya ahora y o no con'),
    machine: words('bot robot maquina chatbot ordenador computadora ia contestador'),
    not: words('no sin nunca tampoco'),
    refusal: words('no nada_de basta_de'),
    chain: words('quiero necesito deseo hace falta me que tengo ganas de interesa gustaria es necesario'),
    adverb: words('realmente acaso de_verdad'),
    areYou: words('eres es_usted usted_es tu_eres sois es_esto esto_es es_este son'),
    amTalking: words('estoy_hablando hablo estoy_chateando estamos_hablando'),
    thirdSubject: words('mujer marido esposa esposo amigo amiga madre padre hijo hija el ella ellos'),
    wants: words('quiere quieren necesita necesitan'),
    my: words('mi'),
    trade: words('seguro seguros'),
    tradeAfter: words('de_seguros de_viajes inmobiliario inmobiliaria de_limpieza secreto'),
    infoWord: words('telefono numero horario horarios hora correo email direccion cuando cuanto'),
    hotline: words('telefono_de_contacto como_contacto como_contactar linea_de_atencion'),
    said: words('por favor quiero necesito ahora ya si no hola gracias hablar con disponible'),
    anger: words(
      'inutil ridiculo verguenza indignante harto harta no_me_entiendes no_me_ayudas no_sirves no_sirve_de_nada perdida_de_tiempo enfadado mierda esto_es_absurdo',
    ),
  },
  spellings: { que: 'q k', 'por favor': 'porfa porfavor xfa', con: 'kon' },
  noise: words('hola gracias favor por_favor oye oiga ya ahora mismo simplemente solo'),
  realWords: words(
    'hablo habla hablan hablado personal personales persono reales agenda agencia gerencia habla hablas ablar habitar',
  ),
  glued: [],
  cues: {
    lists: words('human staff someone service talk join machine hotline'),
    words: words('llame contacte atencion'),
  },
  ...romanceTables({
    talk: {
      yes: [
        'Quiero hablar con una persona',
        '¿Puedo hablar con un agente?',
        'me gustaría hablar con alguien',
        'necesito comunicarme con atención al cliente',
      ],
      no: ['hablar con mi perro', '¿el altavoz puede hablar español?'],
    },
    join: {
      yes: ['Pásame con un humano', 'póngame con un agente, por favor', 'transfiéreme a un representante'],
      no: ['conectarme al wifi', 'ponme dos cuerdas'],
    },
    want: {
      yes: [
        'Necesito un agente real para mi pedido',
        'quiero ayuda de una persona',
        'quiero que alguien me llame',
      ],
      no: ['quiero una guitarra para una persona', 'necesito ayuda con mi pedido'],
    },
    isThere: {
      yes: ['¿Hay alguien con quien pueda hablar?', 'hay una persona para hablar'],
      no: ['¿hay stock?', '¿hay personas en la tienda?'],
    },
    machine: {
      yes: ['No quiero hablar con un bot', 'no quiero hablar con una máquina'],
      no: ['quiero una caja de ritmos', 'eres un robot'],
    },
    alone: {
      yes: ['agente', 'un humano por favor', 'atención al cliente', 'persona real'],
      no: ['agente de limpieza', 'pelo humano'],
    },
    grey: { yes: ['horario de atención al cliente', 'teléfono de contacto'], no: ['¿dónde está mi pedido?'] },
    anger: { yes: ['eres inútil', 'esto es una pérdida de tiempo'], no: ['¿es útil para principiantes?'] },
    negated: {
      stops: [
        'No quiero hablar con una persona',
        'no necesito un agente',
        'sin hablar con un humano',
        'no me pases con un agente',
      ],
      lets: ['no quiero un robot, quiero hablar con una persona'],
    },
    identity: {
      stops: ['¿Eres una persona real?', '¿estoy hablando con un humano?', '¿hablo con una persona?'],
      lets: ['¿eres un bot? quiero hablar con una persona'],
    },
    thirdParty: {
      stops: ['mi mujer quiere hablar con un agente', 'quiero hablar con mi agente'],
      lets: ['quiero hablar con un agente sobre mi pedido'],
    },
    information: {
      stops: ['¿Cuál es el teléfono de atención al cliente?', '¿a qué hora puedo hablar con un agente?'],
      lets: ['¿cómo puedo hablar con un agente?'],
    },
  }),
};
