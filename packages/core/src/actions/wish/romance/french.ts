import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { romanceTables } from './frames.ts';

export const french: Language = {
  code: 'fr',
  elides: true,
  answers: words('non oui'),
  lexicon: {
    human: words(
      'humain humaine humains etre_humain personne personnes vraie_personne vrai_humain personne_reelle personne_physique',
    ),
    staff:
      words(`agent agents conseiller conseillere conseillers operateur operatrice representant representante responsable superviseur
      employe employee collaborateur collegue technicien vendeur vendeuse gerant teleconseiller interlocuteur manager agent_humain vendeurs employes techniciens collegues operateurs charge_de_clientele membre_de_l_equipe standardiste`),
    someone: words('quelqu_un quelquun qqn'),
    service: words(
      'service_client service_clients service_clientele support support_client support_technique assistance_humaine sav service_apres_vente',
    ),
    det: words(
      'un une le la les l des du de d votre vos ton tes autre ce cette l_un un_de une_de nos leur quelques un_autre une_autre l_un_de l_une_de un_membre_de',
    ),
    quality: words(
      'vrai vraie reel reelle humain humaine humaines autre en_direct service client equipe physique disponible competent technique en_chair_et_en_os clientele humains vrais vraies reels qualifie qualifiee vivant vivante support',
    ),
    talk: words(
      'parler discuter echanger chatter tchatter dialoguer communiquer contacter joindre m_adresser etre_en_contact entrer_en_contact parlez_moi avoir parler_avec causer bavarder tchatcher m_entretenir m_entretenir_avec converser ecrire_a avoir_affaire chat_avec contact_avec conversation_avec etre_en_relation',
    ),
    join: words(`passez_moi passe_moi passer mettez_moi_en_relation mettre_en_relation mettez_moi_en_contact mettre_en_contact transferez_moi transfere_moi transferer
      connectez_moi connecte_moi connecter me_mettre_en_relation me_passer me_transferer etre_mis_en_relation etre_transfere rediriger redirigez_moi transferez transferer_vers transferrez redirige rediriger_vers transfert transfert_vers orientez_moi oriente_moi dirigez_moi me_rediriger me_connecter mettez_nous_en_relation mise_en_relation escalader escalade passer_a remontez transmettez transmettre m_orienter basculer basculez_moi envoyez_moi_a envoyez_moi_vers me_passez tu_me_passes me_mettre_en_contact mets_moi_en_contact mets_moi_en_relation me_passeriez me_passerez me_transfereriez me_mettriez_en_relation vous_me_passez`),
    want: words(
      `je_veux veux je_voudrais voudrais j_aimerais aimerais j_ai_besoin besoin je_souhaite souhaite donnez_moi donne_moi je_prefere prefere je_demande il_me_faut je_cherche puis_je_avoir veu j_veux jveux jvoudrais voulais je_voulais j_exige exige_de desire je_desire faut il_faut passez passe`,
    ),
    help: words('aide assistance'),
    that: words('que qu'),
    contactMe: words(
      'm_appelle me_rappelle me_contacte m_aide me_reponde me_rappellent m_appellent me_contactent m_aident m_appeler me_rappeler me_contacter m_aider me_recontacte',
    ),
    exists: words('y_a_t_il il_y_a ya_t_il existe_t_il y_a'),
    link: words(
      'a au aux avec par directement en_direct par_telephone d_abord en contact vers a_un plutot ensuite personnellement en_personne urgemment rapidement',
    ),
    closing: words('qui pour s_il svp et ou pas maintenant au a'),
    expert: words(
      'expert experte experts specialiste specialistes chef superieur superieure directeur directrice patron patronne proprietaire luthier confrere gens membre reparateur',
    ),
    departmentNoun: words('service departement rayon atelier equipe bureau magasin boutique'),
    sales: words('ventes facturation retours comptabilite livraison atelier'),
    again: words('a_nouveau de_nouveau encore encore_une_fois'),
    how: words('comment ou'),
    nobody: words('personne'),
    ne: words('ne n'),
    question: words('question questions demande'),
    for: words('pour a'),
    be: words('soit ce_soit'),
    gain: words('avoir obtenir'),
    talkLoose: words('parle parles parlez parlait'),
    talkAgain: words('reparler'),
    who: words('a_qui avec_qui qui'),
    mayI: words('puis_je je_peux pourrais_je peut_on dois_je je_dois je_pourrais m_adresser'),
    with: words('a au aux avec'),
    raise: words(
      'expliquer voir regler traiter faire_part poser discuter soumettre reclamer plaindre me_plaindre',
    ),
    joinMe: words(
      'transferez_moi transfere_moi connectez_moi connecte_moi reconnectez_moi reconnecte_moi mettez_moi_en_relation redirigez_moi passez_moi_quelqu_un etre_transfere me_transferer me_reconnecter etre_mis_en_relation',
    ),
    handed: words(
      'me moi nous ma_demande mon_dossier la_conversation cette_conversation ma_question ce_chat le mon_probleme il elle on t_il',
    ),
    humanHelp: words(
      'aide_humaine assistance_humaine contact_humain support_humain interlocuteur_humain reponse_humaine',
    ),
    live: words('chat_en_direct tchat_en_direct chat_humain live_chat chat_live'),
    real: words(
      'vrai vraie vrais vraies reel reelle de_reel humain humaine en_chair_et_en_os vivant vivante physique de_vrai',
    ),
    more: words('plus mieux different competent d_autre de_competent de_plus'),
    other: words('autre d_autre'),
    rather: words('je_prefere prefere je_prefererais prefererais plutot mieux je_preferais'),
    onPhone: words('au_telephone par_telephone au_bout_du_fil en_ligne en_direct au_tel'),
    here: words('disponible disponibles ici la present presente en_ligne joignable maintenant'),
    have: words('avez_vous avez as_tu vous_avez y_a_t_il il_y_a'),
    can: words(
      'peut peuvent pourrait pourraient pouvez pourriez peux est_ce_qu_un est_ce_que puisse puissent',
    ),
    serve: words(
      'aider m_aider m_aide aide regarder regarde voir verifier verifie repondre reponde me_repondre traiter traite m_expliquer prendre_en_charge prendre_le_relais intervenir me_conseiller etudier examiner m_assister renseigner me_renseigner m_ecoute m_explique m_ecrive',
    ),
    come: words('vienne intervienne reponde'),
    helpedBy: words(
      'aide_de aide_d l_aide_de l_aide_d assistance_d assistance_de aide_par repondu_par conseil_d reponse_d reponse_de avis_d appele_par rappele_par contacte_par etre_aide_par servi_par conseille_par recontacte_par',
    ),
    callMe: words(
      'rappelez_moi rappelle_moi appelez_moi appelle_moi me_rappeler m_appeler me_rappelle me_rappelez m_appelle qu_on_me_rappelle qu_on_m_appelle etre_rappele etre_rappelee etre_contacte etre_contactee contactez_moi recontactez_moi me_contacter me_recontacter etre_recontacte',
    ),
    talked: words(
      'j_etais_en_ligne je_parlais je_discutais en_train_de_parler j_etais_avec j_etais_en_train en_ligne_avec j_echangeais',
    ),
    conversation: words('conversation chat appel communication discussion'),
    cut: words(
      'a_coupe ete_coupe ete_coupee coupe coupee deconnecte deconnectee interrompue s_est_coupe a_ete_perdue est_parti est_partie perdu',
    ),
    behind: words('derriere qui_lit qui_ecrit qui_repond'),
    orElse: words('ou'),
    did: words(
      'j_ai_parle j_ai_deja_parle j_ai_eu j_ai_contacte j_ai_deja_contacte j_avais_parle j_ai_discute j_ai_appele nous_avons_parle ai_parle ai_deja_parle ai_eu ai_contacte ai_deja_contacte ai_deja_eu etais_en_contact j_etais_en_contact ai_discute',
    ),
    pastTime: words('hier la_semaine_derniere le_mois_dernier lundi_dernier la_derniere_fois'),
    pastVerb: words(
      'm_a_dit a_dit m_a_aide m_a_appele m_a_conseille etait m_a_promis m_a_repondu m_a_confirme m_a_ecrit a_repondu a_confirme m_a_recommande',
    ),
    become: words('devenir etre_votre travailler_comme'),
    machine: words(
      'bot robot machine chatbot ordinateur ia repondeur automate bots robots machines chatbots ordinateurs automates',
    ),
    not: words('pas sans jamais plus ni'),
    refusal: words('pas plus_de non_pas marre_de'),
    chain: words('envie besoin de d a me le besoin_de voulu vouloir etre souhaite veux voudrais faut'),
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
    'parle parles parlez parlent parlait personnel personnelle personnaliser parfaire panier agence agenda contracter conseil conseils vendu disque disquette jouer contacte contactes contacts contact parlaient appel appels appeler personnalise conseille agenda humeur chats chatte vente vendre vendu demande discute discutes echange echanges joint jointe joints services transfert transferts passe passes passent passage mette',
  ),
  glued: [],
  cues: {
    lists: words(
      'human staff expert departmentNoun someone service talk talkAgain join joinMe callMe humanHelp live serve cut machine hotline',
    ),
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
    personHelps: {
      yes: [
        "est-ce qu'un conseiller peut regarder mon dossier ?",
        "un humain peut-il m'aider",
        "j'ai besoin de l'aide d'un conseiller",
      ],
      no: ['une personne peut le porter ?', 'la personne qui en joue'],
    },
    callMe: {
      yes: ["rappelez-moi s'il vous plaît", 'je voudrais être rappelé', "je veux qu'on me rappelle"],
      no: ["le livreur va-t-il m'appeler avant ?", "l'appel est-il gratuit"],
    },
    cutOff: {
      yes: ["j'étais en ligne avec Julie et ça a coupé", 'la conversation avec le conseiller a été coupée'],
      no: ['le câble est coupé', 'le son est coupé'],
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
    past: {
      stops: ["j'ai parlé à un conseiller hier", "un conseiller m'a dit que c'était en stock"],
      lets: ["j'ai déjà parlé à un conseiller, je veux parler à un responsable"],
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
