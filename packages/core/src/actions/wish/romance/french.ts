import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { romanceTables } from './frames.ts';

export const french: Language = {
  code: 'fr',
  elides: true,
  lexicon: {
    human: words(
      'humain humaine humains etre_humain personne personnes vraie_personne vrai_humain personne_reelle personne_physique',
    ),
    staff:
      words(`agent agents conseiller conseillere conseillers operateur operatrice representant representante responsable superviseur
      employe employee collaborateur collegue technicien vendeur vendeuse gerant teleconseiller interlocuteur manager`),
    someone: words('quelqu_un quelquun qqn'),
    service: words(
      'service_client service_clients service_clientele support support_client support_technique assistance_humaine sav service_apres_vente',
    ),
    det: words('un une le la les l des du de d votre vos ton tes autre ce cette l_un'),
    quality: words(
      'vrai vraie reel reelle humain humaine humaines autre en_direct service client equipe physique disponible competent technique en_chair_et_en_os clientele',
    ),
    talk: words(
      'parler discuter echanger chatter tchatter dialoguer communiquer contacter joindre m_adresser etre_en_contact entrer_en_contact parlez_moi avoir',
    ),
    join: words(`passez_moi passe_moi passer mettez_moi_en_relation mettre_en_relation mettez_moi_en_contact mettre_en_contact transferez_moi transfere_moi transferer
      connectez_moi connecte_moi connecter me_mettre_en_relation me_passer me_transferer etre_mis_en_relation etre_transfere rediriger redirigez_moi`),
    want: words(
      `je_veux veux je_voudrais voudrais j_aimerais aimerais j_ai_besoin besoin je_souhaite souhaite donnez_moi donne_moi je_prefere prefere je_demande il_me_faut je_cherche puis_je_avoir`,
    ),
    help: words('aide assistance'),
    that: words('que qu'),
    contactMe: words('m_appelle me_rappelle me_contacte m_aide me_reponde'),
    exists: words('y_a_t_il il_y_a ya_t_il existe_t_il'),
    link: words('a au aux avec par directement en_direct par_telephone d_abord en contact'),
    closing: words('qui pour s_il svp et ou pas maintenant au a'),
    machine: words('bot robot machine chatbot ordinateur ia repondeur automate'),
    not: words('pas sans jamais plus ni'),
    refusal: words('pas plus_de non_pas marre_de'),
    chain: words('envie besoin de d a me le besoin_de voulu vouloir etre'),
    adverb: words('vraiment bien'),
    areYou: words('etes_vous es_tu tu_es vous_etes est_ce est_ce_que_vous_etes c_est'),
    amTalking: words(
      'je_parle parle_je suis_je_en_train_de_parler je_suis_en_train_de_parler parle_t_on est_ce_que_je_parle',
    ),
    thirdSubject: words('femme mari ami amie mere pere fils fille il elle ils'),
    wants: words('veut veulent souhaite voudrait'),
    my: words('mon'),
    trade: words('propre ancien'),
    tradeAfter: words('immobilier de_voyage d_assurance d_entretien secret'),
    infoWord: words('numero telephone horaires heure heures email adresse quand combien'),
    hotline: words('numero_de_telephone vous_contacter vous_joindre'),
    said: words('s il vous plait te svp je veux un maintenant oui non merci parler a disponible'),
    anger: words(
      'inutile ridicule nul scandaleux inadmissible marre n_importe_quoi perte_de_temps vous_ne_comprenez_pas tu_ne_comprends_pas tu_ne_comprends_rien honteux furieux',
    ),
  },
  spellings: { quelquun: 'qqun quelqun kelkun' },
  noise: words('bonjour salut merci svp stp plait maintenant juste simplement vraiment'),
  realWords: words(
    'parle parles parlez parlent parlait personnel personnelle personnaliser parfaire panier agence agenda contracter conseil conseils vendu disque disquette jouer',
  ),
  glued: [],
  cues: {
    lists: words('human staff someone service talk join machine hotline'),
    words: words('appelle rappelle contacte quelqu'),
  },
  ...romanceTables({
    talk: {
      yes: [
        'Je veux parler à un humain',
        'puis-je parler à un conseiller',
        "je voudrais parler à quelqu'un",
        'comment joindre un agent',
      ],
      no: ['parler français', 'est-ce que ça peut parler à Alexa'],
    },
    join: {
      yes: [
        'Passez-moi un conseiller',
        'mettez-moi en relation avec un agent',
        'pouvez-vous me transférer à une personne',
      ],
      no: ['passer une commande', 'connecter mon casque'],
    },
    want: {
      yes: [
        "j'ai besoin d'un vrai humain pour ma commande",
        "je veux l'aide d'une personne",
        "je veux que quelqu'un me rappelle",
      ],
      no: ['je veux une guitare', "j'ai besoin d'aide"],
    },
    isThere: {
      yes: ["y a-t-il quelqu'un à qui parler ?", 'il y a une personne avec qui discuter'],
      no: ['y a-t-il du stock', 'il y a des personnes sur la photo'],
    },
    machine: {
      yes: ['Je ne veux pas parler à un robot', "je n'ai pas envie de parler à une machine"],
      no: ['je veux une boîte à rythmes', 'es-tu un robot'],
    },
    alone: {
      yes: ['un humain svp', 'conseiller', 'service client', 'une vraie personne'],
      no: ['agent immobilier', 'cheveux humains naturels'],
    },
    grey: { yes: ['horaires du service client', 'comment vous contacter'], no: ['où est ma commande'] },
    anger: { yes: ['vous êtes nul', 'quelle perte de temps'], no: ['est-ce utile pour débuter'] },
    negated: {
      stops: [
        'Je ne veux pas parler à un humain',
        "je n'ai pas besoin d'un conseiller",
        'sans parler à un conseiller',
        'ne me passez pas un agent',
      ],
      lets: ['pas de robot, je veux parler à un humain'],
    },
    identity: {
      stops: [
        'Êtes-vous un humain ?',
        'est-ce que je parle à une vraie personne',
        'es-tu un robot ou un humain',
      ],
      lets: ['es-tu un robot ? je veux parler à un humain'],
    },
    thirdParty: {
      stops: ['ma femme veut parler à un conseiller', 'je veux parler à mon agent'],
      lets: ['je veux parler à un conseiller de ma commande'],
    },
    information: {
      stops: ['Quel est le numéro du service client ?', 'à quelle heure puis-je parler à un conseiller ?'],
      lets: ['comment parler à un conseiller ?'],
    },
  }),
};
