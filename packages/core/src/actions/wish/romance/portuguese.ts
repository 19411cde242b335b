import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { romanceTables } from './frames.ts';

export const portuguese: Language = {
  code: 'pt',
  lexicon: {
    human: words('humano humana humanos pessoa pessoas ser_humano pessoa_real pessoa_de_verdade'),
    staff:
      words(`atendente atendentes agente agentes operador operadora representante supervisor supervisora gerente funcionario
      funcionaria responsavel vendedor vendedora tecnico consultor consultora colaborador`),
    someone: words('alguem'),
    service: words(
      'atendimento_ao_cliente servico_ao_cliente apoio_ao_cliente suporte suporte_tecnico atendimento_humano atendimento sac',
    ),
    det: words('um uma o a os as algum alguma de do da seu sua outro outra com'),
    quality: words(
      'real humano humana verdadeiro verdadeira de_verdade de_carne_e_osso ao_vivo disponivel cliente servico apoio outro outra tecnico',
    ),
    talk: words(
      'falar conversar comunicar contactar contatar entrar_em_contato entrar_em_contacto teclar bater_papo',
    ),
    join: words(
      'passe_me me_passe me_passa passa_me transfira_me me_transfira me_transfere transferir_me transferir me_transferir ligue_me me_conecte conecte_me me_conecta me_coloque encaminhe_me me_encaminhe passar',
    ),
    want: words(
      'quero preciso queria gostaria me_de da_me prefiro procuro exijo solicito necessito posso_ter',
    ),
    help: words('ajuda assistencia'),
    that: words('que'),
    contactMe: words('me_ligue me_contate me_contacte me_ajude me_atenda'),
    exists: words('ha tem existe'),
    link: words('com ao a para diretamente agora por_telefone ao_vivo'),
    closing: words('que para por agora e ou nao com'),
    machine: words('bot robo robot maquina chatbot computador ia'),
    not: words('nao sem nunca'),
    refusal: words('nao chega_de'),
    chain: words('quero preciso desejo gostaria de me que e_necessario necessario vou'),
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
  realWords: words('falo fala falam falado falha pessoal pessoais faltar filar agenda agencia atender'),
  glued: [],
  cues: {
    lists: words('human staff someone service talk join machine hotline'),
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
