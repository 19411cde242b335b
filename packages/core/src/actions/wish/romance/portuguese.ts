import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { romanceTables } from './frames.ts';

export const portuguese: Language = {
  code: 'pt',
  answers: words('nao sim'),
  lexicon: {
    human: words('humano humana humanos pessoa pessoas ser_humano pessoa_real pessoa_de_verdade'),
    staff:
      words(`atendente atendentes agente agentes operador operadora representante supervisor supervisora gerente funcionario
      funcionaria responsavel vendedor vendedora tecnico consultor consultora colaborador atendente_humano agente_humano vendedores tecnicos gestor gestora colaboradora funcionarios empregado empregada assistente_humano consultores encarregada responsaveis membro_da_equipe`),
    someone: words('alguem'),
    service: words(
      'atendimento_ao_cliente servico_ao_cliente apoio_ao_cliente suporte suporte_tecnico atendimento_humano atendimento sac',
    ),
    det: words(
      'um uma o a os as algum alguma de do da seu sua outro outra com algum_dos um_dos uma_das teu tua vosso vossa vossos seus suas num numa pra_um c',
    ),
    quality: words(
      'real humano humana verdadeiro verdadeira de_verdade de_carne_e_osso ao_vivo disponivel cliente servico apoio outro outra tecnico humanos humanas reais verdadeiros verdadeiras vivo viva equipe equipa loja qualificado qualificada especialista',
    ),
    talk: words(
      'falar conversar comunicar contactar contatar entrar_em_contato entrar_em_contacto teclar bater_papo fala_com trocar_ideia dialogar papear tratar_com escrever_para comunicar_me chat_com contato_com contacto_com conversa_com me_comunicar',
    ),
    join: words(
      'passe_me me_passe me_passa passa_me transfira_me me_transfira me_transfere transferir_me transferir me_transferir ligue_me me_conecte conecte_me me_conecta me_coloque encaminhe_me me_encaminhe passar me_colocar me_coloca coloca_me ponha_me me_ponha por_me me_por_em_contato transfere transfira transferencia passa_pra me_passa_pra passa_para me_passem me_transfiram encaminhar encaminhe encaminha me_encaminha redirecionar redireciona me_redireciona direcionar me_direciona me_direcione me_chama chama_um chamar_um escalar escala me_bota me_manda me_conectar conectar me_passar passar_para ponham_me passem_me me_liga_com contactar_com falar_com me_passaria me_transferiria me_encaminharia passaria me_passariam',
    ),
    want: words(
      'quero preciso queria gostaria me_de da_me prefiro procuro exijo solicito necessito posso_ter kero qro preciso_de queremos precisava desejo pretendo gostava exijo_um da_me_um me_arruma chama chame quero_um queria_um',
    ),
    help: words('ajuda assistencia'),
    that: words('que'),
    contactMe: words(
      'me_ligue me_contate me_contacte me_ajude me_atenda me_ligasse me_contatasse me_ajudasse me_liguem me_contatem me_ajudem me_responda me_retorne',
    ),
    exists: words('ha tem existe'),
    link: words(
      'com ao a para diretamente agora por_telefone ao_vivo em_contato em_contacto em_contato_com pra para_o para_a c cum numa direto pessoalmente em_pessoa urgentemente rapidamente',
    ),
    closing: words('que para por agora e ou nao com'),
    expert: words(
      'especialista especialistas perito colega colegas chefe superior diretor diretora dono dona proprietario luthier gente chefia encarregado mecanico entendido equipe equipa',
    ),
    departmentNoun: words('setor departamento area secao equipe equipa oficina loja financeiro'),
    sales: words('vendas financeiro devolucoes faturamento faturacao entregas oficina suporte'),
    again: words('de_novo novamente outra_vez'),
    how: words('como onde de_que_forma'),
    nobody: words('ninguem'),
    ne: words('nao'),
    question: words('pergunta perguntas duvida'),
    for: words('para a'),
    be: words('seja fosse'),
    gain: words('ter'),
    talkLoose: words('fala falo fale'),
    talkAgain: words('voltar_a_falar'),
    who: words('com_quem a_quem quem'),
    mayI: words('posso poderia podemos devo eu_posso'),
    with: words('com a ao c'),
    raise: words('explicar fazer tratar resolver reclamar discutir expor perguntar'),
    joinMe: words(
      'transfira_me me_transfira me_transfere me_transfiram reconecte_me me_reconecta me_reconecte me_conecta me_conecte ligue_me_a encaminhe_me me_encaminhe passe_me me_passa_pra me_passem',
    ),
    handed: words(
      'me nos o_chat a_conversa esta_conversa meu_caso o_meu_caso minha_solicitacao meu_pedido isso isto',
    ),
    humanHelp: words(
      'ajuda_humana atendimento_humano suporte_humano assistencia_humana contato_humano atendimento_pessoal',
    ),
    live: words('chat_ao_vivo chat_humano chat_com atendimento_ao_vivo live_chat'),
    real: words('real reais humano humana humanos de_verdade verdadeiro verdadeira de_carne_e_osso vivo'),
    more: words('mais diferente melhor competente que_entenda que_saiba que_me_ajude'),
    other: words('outro outra outros'),
    rather: words('prefiro preferia preferiria melhor antes'),
    onPhone: words('ao_telefone por_telefone no_telefone na_linha em_linha'),
    here: words('ai aqui disponivel disponiveis agora online livre la'),
    have: words('tem voces_tem tem_algum ha voce_tem existem_ dispoem_de vcs_tem'),
    can: words('pode podem poderia poderiam podes podia quero_que preciso_que possa possam'),
    serve: words(
      'ajudar ajude me_ajudar ajudar_me atender atenda me_atender ver veja olhar analisar analise verificar verifique responder responda me_responder resolver resolva explicar explique orientar intervir assumir aconselhar respondesse me_respondesse ajudasse atendesse visse explicasse me_atendesse me_responda',
    ),
    come: words('venha entre intervenha responda'),
    helpedBy: words(
      'ajuda_de ajuda_dum atendido_por atendida_por resposta_de contactado_por contactada_por contatado_por apoio_de ajuda_por opiniao_de ligado_por chamado_por ajudado_por atendimento_por assistido_por',
    ),
    callMe: words(
      'me_liguem me_ligue liguem_me ligue_me podem_ligar_me pode_ligar_me podem_me_ligar pode_me_ligar me_ligar ligar_me me_ligam me_liga me_contatem me_contactem contactem_me contatem_me ser_contactado ser_contatado receber_uma_ligacao receber_uma_chamada uma_ligacao me_telefonem telefonem_me me_retornem retornem_a_ligacao liga_me que_me_liguem me_retorna',
    ),
    talked: words(
      'estava_falando estava_a_falar estava_conversando falava conversava estava_no_chat tava_falando eu_falava',
    ),
    conversation: words('chat conversa ligacao chamada'),
    cut: words(
      'caiu foi_cortada foi_interrompida desconectou desconectado cortou foi_abaixo se_perdeu sumiu encerrou fechou',
    ),
    behind: words('atras lendo escrevendo respondendo do_outro_lado'),
    orElse: words('ou'),
    did: words(
      'falei ja_falei tinha_falado conversei contactei contatei liguei_para fui_atendido fui_atendida ja_contatei ja_contactei ja_conversei estive_falando entrei_em_contato',
    ),
    pastTime: words('ontem semana_passada mes_passado anteontem outro_dia ultima_vez'),
    pastVerb: words(
      'disse me_disse me_ajudou me_atendeu me_ligou recomendou me_recomendou foi era prometeu respondeu confirmou me_respondeu escreveu garantiu',
    ),
    become: words('ser quero_ser trabalhar_como tornar_me virar'),
    machine: words('bot robo robot maquina chatbot computador ia bots robos maquinas chatbots computadores'),
    not: words('nao sem nunca'),
    refusal: words('nao chega_de'),
    chain: words(
      'quero preciso desejo gostaria de me que e_necessario necessario vou precisa precisam precisava',
    ),
    adverb: words('mesmo realmente'),
    areYou: words('voce_e es_tu tu_es es e_voce isto_e isso_e'),
    amTalking: words('estou_falando estou_a_falar falo estou_conversando'),
    thirdSubject: words('mulher esposa marido amigo amiga mae pai filho filha ele ela'),
    wants: words('quer querem precisa'),
    my: words('meu'),
    trade: words('antigo'),
    tradeAfter: words('imobiliario de_viagens de_seguros secreto'),
    infoWord: words('numero telefone horario horarios hora horas email endereco quando quanto'),
    hotline: words('telefone_de_contato contactar_vos contatar_voces'),
    said: words('por favor quero preciso agora sim nao obrigado obrigada falar com disponivel'),
    anger: words(
      'inutil ridiculo vergonha absurdo farto farta voce_nao_entende nao_entendes perda_de_tempo incompetente irritado porcaria',
    ),
  },
  spellings: { voce: 'vc', 'por favor': 'pf pfv', nao: 'n' },
  noise: words('ola oi obrigado obrigada favor agora so apenas bom dia'),
  realWords: words(
    'falo fala falam falado falha pessoal pessoais faltar filar agenda agencia atender falei contatei contactei contato contatos contacto contactos passo passa passas passe passada passado personalizada personalizado personagem pessoais atendido atende operacao conversa conversas humanidade algum comunicado ligar ligam vendido conecto conecta conectar transferencia transfiro',
  ),
  glued: [],
  cues: {
    lists: words(
      'human staff expert departmentNoun someone service talk talkAgain join joinMe callMe humanHelp live serve cut machine hotline',
    ),
    words: words('ligue contate contacte atenda'),
  },
  ...romanceTables({
    talk: {
      yes: [
        'Quero falar com uma pessoa',
        'posso falar com um atendente?',
        'gostaria de falar com alguém',
        'como faço para falar com um humano',
      ],
      no: ['falar português', 'pode falar com a Alexa?'],
    },
    join: {
      yes: [
        'Me passe para um atendente',
        'transfira-me para um humano',
        'pode me transferir para um atendente',
      ],
      no: ['transferir o meu pedido', 'passar o pedido'],
    },
    want: {
      yes: [
        'Preciso de um atendente humano para o meu pedido',
        'quero ajuda de uma pessoa',
        'quero que alguém me ligue',
      ],
      no: ['quero uma guitarra', 'preciso de ajuda'],
    },
    isThere: {
      yes: ['Tem alguém com quem eu possa falar?', 'há uma pessoa para falar'],
      no: ['tem em estoque', 'tem pessoas na loja'],
    },
    personHelps: {
      yes: ['um atendente pode ver o meu caso?', 'uma pessoa pode me ajudar?', 'um humano pode me ajudar'],
      no: ['uma pessoa pode carregar sozinha?', 'a pessoa que toca'],
    },
    callMe: {
      yes: ['me liguem por favor', 'podem ligar-me?', 'gostaria de receber uma ligação'],
      no: ['o entregador me avisa antes?', 'a ligação é grátis?'],
    },
    cutOff: {
      yes: ['estava falando com a Ana e caiu', 'a conversa com o atendente caiu'],
      no: ['o cabo caiu', 'desconectou do wifi'],
    },
    machine: {
      yes: ['Não quero falar com um robô', 'não quero falar com uma máquina'],
      no: ['quero uma bateria eletrônica', 'você é um robô'],
    },
    alone: {
      yes: ['atendente', 'um humano por favor', 'atendimento ao cliente', 'pessoa real'],
      no: ['agente imobiliário', 'cabelo humano'],
    },
    grey: {
      yes: ['horário de atendimento ao cliente', 'telefone de contato'],
      no: ['onde está o meu pedido'],
    },
    anger: { yes: ['você é inútil', 'que perda de tempo'], no: ['é útil para iniciantes?'] },
    negated: {
      stops: ['Não quero falar com uma pessoa', 'não preciso de um atendente', 'sem falar com um atendente'],
      lets: ['não quero um robô, quero falar com uma pessoa'],
    },
    identity: {
      stops: ['Você é uma pessoa real?', 'estou falando com um humano?', 'você é um robô ou uma pessoa'],
      lets: ['você é um robô? quero falar com uma pessoa'],
    },
    past: {
      stops: ['já falei com o suporte', 'ontem falei com um atendente'],
      lets: ['já falei com um atendente, agora quero falar com um supervisor'],
    },
    thirdParty: {
      stops: ['a minha mulher quer falar com um atendente', 'quero falar com o meu agente'],
      lets: ['quero falar com um atendente sobre o meu pedido'],
    },
    information: {
      stops: ['Qual é o telefone do atendimento ao cliente?', 'a que horas posso falar com um atendente?'],
      lets: ['como posso falar com um atendente?'],
    },
  }),
};
