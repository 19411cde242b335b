import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { romanceTables } from './frames.ts';

export const spanish: Language = {
  code: 'es',
  answers: words('no si'),
  lexicon: {
    human: words(
      'humano humana humanos persona personas ser_humano persona_real persona_humana gente_real ser_vivo seres_humanos persona_de_verdad personas_reales alguien_real',
    ),
    staff:
      words(`agente agentes operador operadora operadores representante representantes asesor asesora asesores empleado
      empleada supervisor supervisora gerente encargado encargada responsable ejecutivo ejecutiva tecnico dependiente vendedor vendedora jefe atendente ejecutivos dependienta comercial agente_humano agente_real ejecutivo_humano trabajador trabajadora personal_humano asistente_humano ser_vivo`),
    someone: words('alguien'),
    service: words(
      'atencion_al_cliente servicio_al_cliente servicio_de_atencion soporte soporte_tecnico atencion_humana',
    ),
    det: words(
      'un una uno el la los las algun alguna de del su sus tu tus vuestro vuestra con otro otra ningun ninguna alguno algunos alguien_de uno_de una_de unas unos sus vuestros mas',
    ),
    quality: words(
      'real humano humana verdadero verdadera autentico vivo viva en_vivo servicio cliente atencion al ventas de_verdad disponible de_carne_y_hueso tecnico reales humanos humanas vivos senior cualificado calificado experto tienda departamento equipo',
    ),
    talk: words(
      'hablar chatear conversar comunicarme comunicarnos contactar contactarme ponerme_en_contacto hablarle charlar escribirme hablo hablarlo dialogar platicar tratar_con conectar_con hable_con entrar_en_contacto contacto_con hablar_directamente comunicacion_con chat_con',
    ),
    join: words(`pasame paseme pasarme ponme pongame ponerme transfiereme transfierame transferirme transferir conectame conecteme conectarme comunicame
      comuniqueme derivame deriveme derivarme me_pasas me_pasa me_pases me_pase me_pongas me_transfieras me_pones me_comunicas me_comunica me_transfieres me_puede_pasar dejame_hablar pasar me_puede_comunicar me_podria_comunicar me_puedes_comunicar comunicarnos me_puedes_pasar me_podria_pasar me_podrias_pasar me_puede_transferir me_puedes_transferir me_podria_transferir me_puede_conectar me_puedes_conectar me_conecta me_conectas conecta conectar_con me_deriva me_derivan derivar deriva derive escalar escale escala escalen transferir transfiere transfiera pasenme pasen_me pasenos ponganme ponedme pasadme mandame mandeme me_manda enviame_a redirigir redirigeme redirijame me_redirige me_ponen ponerme_en_contacto ponganos enlazame enlaceme comunicar transferencia me_pasaria me_comunicaria me_pondria me_pasarias me_transferiria`),
    want: words(
      `quiero necesito quisiera me_gustaria deme dame prefiero busco exijo solicito pido requiero queremos necesitamos puedo_tener quero kiero deseo desearia querria nesecito nesesito necesitaria queria me_gustaria_tener puedo_hablar solicitar ocupo requerimos deme_con`,
    ),
    help: words('ayuda asistencia atencion'),
    that: words('que'),
    contactMe: words(
      'me_llame me_contacte me_atienda me_ayude se_ponga_en_contacto me_escriba me_llamara me_llamase me_contactara me_llamen me_contacten me_ayuden me_atiendan me_atendiera me_ayudara',
    ),
    exists: words('hay hay_aqui existe esta'),
    link: words(
      'con a al ahora directamente por_telefono en_contacto en_vivo por_chat con_el con_la por favor personalmente en_persona urgentemente tranquilamente',
    ),
    closing: words('que para por_favor ya ahora y o no con'),
    expert: words(
      'experto experta expertos especialista especialistas companero companera companeros compañero superior gente duena dueno propietario director directora mecanico luthier colega',
    ),
    departmentNoun: words('departamento area seccion equipo taller oficina tienda'),
    sales: words('ventas caja facturacion devoluciones envios reparaciones taller'),
    again: words('otra_vez de_nuevo nuevamente'),
    how: words('como donde de_que_manera'),
    nobody: words('nadie'),
    ne: words('no'),
    question: words('pregunta preguntas consulta duda'),
    for: words('para a'),
    be: words('sea fuera sean'),
    gain: words('tener'),
    talkLoose: words('hablo habla hable ablo abla avlar'),
    talkAgain: words('volver_a_hablar rehablar'),
    who: words('con_quien a_quien quien'),
    mayI: words('puedo podria podemos puedo_yo debo'),
    with: words('con a al'),
    raise: words(
      'poner hacer tratar tratarlo tratarlo_con resolver resolverlo explicar explicarlo explicarselo plantear consultar consultarlo discutir discutirlo gestionar',
    ),
    joinMe: words(
      'paseme pasame transfierame transfiereme comunicame comuniqueme conecteme conectame reconectame reconecteme derivame derivenme pasenme transfieranme me_reconectas me_transfieres me_comunicas me_pasas me_comunica me_transfiere me_pasa escalar escalalo',
    ),
    handed: words(
      'me nos mi este esto caso mi_caso el_chat la_conversacion esta_conversacion mi_consulta mi_pedido lo te',
    ),
    humanHelp: words(
      'ayuda_humana atencion_humana asistencia_humana agente_humano soporte_humano ayuda_personal atencion_personal atencion_personalizada trato_humano',
    ),
    live: words('chat_en_vivo chat_en_directo chat_humano chat_con'),
    real: words(
      'real reales humano humana de_verdad verdadero verdadera de_carne_y_hueso vivo viva autentico',
    ),
    more: words(
      'mas diferente distinto distinta mejor superior competente que_sepa que_entienda que_me_ayude',
    ),
    other: words('otro otra otros otras'),
    rather: words('prefiero preferiria preferia mejor mas_bien prefiera'),
    onPhone: words('al_telefono por_telefono al_aparato en_linea en_la_linea al_otro_lado en_el_chat'),
    here: words('ahi aqui disponible disponibles conectado conectada ahora en_linea atendiendo libre alli'),
    have: words('tienen tienes teneis tiene_usted hay cuentan_con disponen_de ustedes_tienen'),
    can: words(
      'puede pueden podria podrian puedes podeis podriais podras quiero_que necesito_que pueda puedan pudiera',
    ),
    serve: words(
      'ayude ayudar ayudarme ayudarnos ayuda atienda atender atenderme atienden atiende revisar revise mirar mire ver vea resolver resuelva contestar conteste responder responda explicar explique encargarse orientarme asesorarme asesore aconsejarme intervenir explicarme respondiera respondiese explicara ayudara atendiera revisara hablara llame verlo revisarlo mirarlo resolverlo explicarlo explicarmelo atenderlo',
    ),
    come: words('venga entre intervenga responda conteste'),
    helpedBy: words(
      'ayuda_de ayuda_por asistencia_de atendido_por atendida_por atencion_de hablar_con respuesta_de ser_atendido_por que_me_atienda que_me_ayude llamado_por contactado_por ayudado_por asesorado_por',
    ),
    callMe: words(
      'llamenme llamame llameme me_pueden_llamar me_puede_llamar me_podrian_llamar pueden_llamarme puede_llamarme podrian_llamarme me_llamen me_llame me_llamara me_llamaran me_devuelvan_la_llamada devolver_la_llamada devolucion_de_llamada devuelvanme_la_llamada recibir_una_llamada una_llamada contactenme contacteme me_contacten me_contacten pongase_en_contacto_conmigo ponganse_en_contacto_conmigo me_llamais me_llamas llamadme',
    ),
    talked: words(
      'estaba_hablando estaba_chateando hablando_con chateando_con hablaba estabamos_hablando estaba_en_linea estaba_con',
    ),
    conversation: words('chat conversacion llamada comunicacion'),
    cut: words(
      'se_corto se_ha_cortado corto se_desconecto se_perdio se_ha_perdido se_fue desconectado se_cayo cortada se_cerro',
    ),
    behind: words('detras leyendo escribiendo al_otro_lado respondiendo'),
    orElse: words('o'),
    did: words(
      'hable he_hablado habia_hablado estuve_hablando converse chatee contacte me_comunique hablamos ya_hable me_atendio llame_a llame_al he_contactado me_contacto',
    ),
    pastTime: words(
      'ayer la_semana_pasada el_mes_pasado anteayer el_otro_dia el_lunes hace_dias ultima_vez la_ultima_vez',
    ),
    pastVerb: words(
      'dijo me_dijo me_ayudo me_atendio me_llamo me_contacto me_recomendo fue era llamo confirmo prometio respondio escribio ayudo atendio me_aseguro comento',
    ),
    become: words('ser quiero_ser trabajar_como trabajar_de convertirme_en hacerme'),
    machine: words(
      'bot robot maquina chatbot ordenador computadora ia contestador bots robots maquinas chatbots computadoras ordenadores',
    ),
    not: words('no sin nunca tampoco'),
    refusal: words('no nada_de basta_de'),
    chain: words(
      'quiero necesito deseo hace falta me que tengo ganas de interesa gustaria es necesario hay hace_falta quisiera',
    ),
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
  spellings: {
    que: 'q k',
    hablar: 'ablar avlar hablr avlr ahblar',
    agente: 'ajente',
    quiero: 'kiero qiero',
    'por favor': 'porfa porfavor xfa',
    con: 'kon',
  },
  noise: words('hola gracias favor por_favor oye oiga ya ahora mismo simplemente solo'),
  realWords: words(
    'hablo habla hablan hablado personal personales persono reales agenda agencia gerencia habla hablas habitar hable hables contactado contacte contacto contactos humanidad paso pasos pase pases ayudame personalizada personalizar personaje personajes hablaba hablado habilitar haber operacion operar experta vendedores vendido sonora correo',
  ),
  glued: [],
  cues: {
    lists: words(
      'human staff expert departmentNoun someone service talk talkAgain join joinMe callMe humanHelp live serve cut machine hotline',
    ),
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
    personHelps: {
      yes: [
        '¿puede un agente revisar mi caso?',
        'necesito que me atienda una persona',
        'que me ayude una persona por favor',
        '¿hay alguna persona que me pueda atender?',
      ],
      no: ['¿puede una persona sola llevarlo?', 'la persona que lo toca'],
    },
    callMe: {
      yes: ['llámenme por favor', '¿me pueden llamar?', 'quiero que me devuelvan la llamada'],
      no: ['¿el repartidor me llamará antes?', '¿la llamada es gratis?'],
    },
    cutOff: {
      yes: ['estaba hablando con Ana y se cortó', 'el chat con el agente se cortó'],
      no: ['el cable se cortó', 'se desconectó del wifi'],
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
    past: {
      stops: ['ya hablé con atención al cliente', 'ayer hablé con un agente y me dijo que sí'],
      lets: ['ya hablé con un agente, ahora quiero hablar con un supervisor'],
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
