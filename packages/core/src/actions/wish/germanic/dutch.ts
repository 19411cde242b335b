import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { germanicTables } from './frames.ts';

export const dutch: Language = {
  code: 'nl',
  answers: words('nee ja'),
  lexicon: {
    human: words('mens mensen persoon personen'),
    staff:
      words(`medewerker medewerkers medewerkster agent agenten adviseur adviseurs collega collegas vertegenwoordiger
      leidinggevende manager supervisor verkoper specialist supportmedewerker servicemedewerker operator vertegenwoordigster adviseuse baliemedewerker klantenadviseur klantadviseur menselijke_medewerker collega_s helpdeskmedewerker verkoopmedewerker winkelmedewerker leidinggevenden teamleider live_medewerker supportagent`),
    someone: words('iemand iem wie_dan_ook iemand_anders'),
    service: words('klantenservice klantendienst helpdesk support klantenondersteuning menselijke_hulp'),
    det: words(
      'een de het jullie uw je van der n n_n die deze dit mijn_n van_de van_het een_van_de een_van_uw een_van_jullie een_van_je iemand_van',
    ),
    quality: words(
      'echt echte levend levende menselijk menselijke andere ander klantenservice van_vlees_en_bloed bekwame',
    ),
    with: words('met aan naar bij'),
    from: words('van door'),
    talk: words(
      'spreken praten chatten bellen contact_opnemen overleggen communiceren bereiken te_spreken spreek_n te_praten kletsen babbelen te_spreken_krijgen telefoneren mailen corresponderen appen spreken_met in_gesprek schrijven',
    ),
    join: words(
      'verbind doorverbinden verbinden schakel geef zet verbindt schakelt stuur koppel verwijs draag breng leid geeft zetten verbonden_met schakelen',
    ),
    joined: words(
      'doorverbinden doorverbonden verbinden verbonden door doorgeschakeld doorschakelen overdragen doorzetten doorsturen doorgeven door_te_verbinden doorverwijzen in_contact overzetten terugverbinden brengen',
    ),
    me: words('me mij ons'),
    want: words(
      'wil wens zoek heb_nodig graag_een zou_graag geef_me geef_mij mag_ik kan_ik eis verlang wilde wou zou_willen heb_liever wil_graag mag_ik_een verzoek geef_ons stuur_me stuur_mij haal krijg_ik hebben zoek_ik bezorg_me verkies willen wil_ik',
    ),
    help: words('hulp'),
    that: words('dat'),
    can: words('kan kunnen zou kun kunt mag mogen zouden wil wilt moet willen moet_er'),
    contactMe: words(
      'bellen terugbellen belt terugbelt contacteren helpen helpt opbellen terug_bellen contact_opnemen',
    ),
    exists: words('is_er zijn_er is_daar is_hier zijn_hier is_er_hier'),
    adverb: words(
      'graag liever hier meteen direct nu even echt eigenlijk misschien gewoon telefonisch persoonlijk live alstublieft ook toch',
    ),
    closing: words('die en of nodig spreken graag niet voor alsjeblieft nu geen aan_de_lijn krijgen hebben'),
    expert: words(
      'expert experts specialist specialisten technicus technici monteur monteurs baas chef eigenaar directeur bedrijfsleider filiaalmanager vakman kenner winkelier verkoopster gitaarbouwer deskundige team collega_s',
    ),
    department: words(
      'afdeling werkplaats boekhouding verkoop administratie retourafdeling klachtenafdeling reparatieafdeling factuurafdeling winkel hoofdkantoor verkoopafdeling serviceafdeling klantenafdeling',
    ),
    i: words('ik we wij'),
    you: words('je jij u jullie ook'),
    who: words('met_wie wie bij_wie tot_wie'),
    again: words('weer opnieuw nog_eens nogmaals'),
    reach: words('bereik bereiken contacteer krijg_ik kom_ik_bij vind_ik contacteren spreek_ik_hier'),
    contact: words('contact verbinding gesprek afspraak'),
    get: words('krijg'),
    hold: words('te_pakken aan_de_lijn te_spreken aan_de_telefoon'),
    raise: words('bespreken uitleggen oplossen voorleggen overleggen regelen'),
    handed: words(
      'dit het deze_chat het_gesprek mijn_vraag mijn_zaak dit_gesprek mijn_probleem over het_over',
    ),
    joinMe: words(
      'doorverbinden doorverbind doorverbonden_worden doorschakelen verbind_me_door verbind_mij_door zet_me_door schakel_me_door doorgeschakeld_worden doorverbonden',
    ),
    joinedOnly: words(
      'doorverbonden_worden teruggebeld_worden doorgeschakeld_worden verbonden_worden gebeld_worden',
    ),
    handOver: words(
      'overdragen draag overdracht zet geef doorgeven doorsturen stuur escaleren escaleer overgeven',
    ),
    rather: words('liever graag het_liefst beter heb_liever'),
    needed: words('nodig'),
    give: words('geven sturen halen bezorgen erbij_halen bijhalen inschakelen'),
    real: words('echt echte menselijk menselijke levend levende van_vlees_en_bloed heus'),
    other: words('anders andere ander'),
    more: words('anders die_kan die_me die_verstand bekwaam competent'),
    onPhone: words('aan_de_telefoon aan_de_lijn aan_de_lijn_krijgen in_de_chat'),
    live: words('live_chat livechat live_medewerker live_support'),
    humanHelp: words(
      'menselijke_hulp menselijk_contact menselijke_medewerker persoonlijk_advies persoonlijke_hulp menselijke_ondersteuning persoonlijk_contact',
    ),
    have: words('hebben heeft heb werken'),
    here: words('aanwezig beschikbaar hier daar online vrij bereikbaar'),
    serve: words(
      'helpen kijken naar_kijken bekijken controleren overnemen antwoorden beantwoorden uitleggen adviseren oplossen verder_helpen helpt kijkt overneemt nakijken checken beoordelen behandelen antwoordt uitlegt belt_mij',
    ),
    helped: words('geholpen geadviseerd bediend'),
    relative: words('die dat'),
    ring: words('bellen terugbellen opbellen belt terugbelt contacteren'),
    callMe: words(
      'terugbellen teruggebeld teruggebeld_worden terugbelverzoek een_telefoontje mij_bellen me_bellen gebeld_worden telefonisch_contact bel_me_terug',
    ),
    question: words('vraag vragen'),
    for: words('voor aan'),
    boss: words('baas eigenaar bedrijfsleider chef directeur filiaalmanager'),
    callVerb: words('bel belt contacteer contacteert'),
    back: words('terug op'),
    called: words('terug op'),
    contactWithMe: words(
      'contact_met_me contact_met_mij contact_op_met_me contact_opnemen_met_me contact_opneemt',
    ),
    was: words('was werd ben'),
    had: words('heb had heeft hebben'),
    cut: words('weg verbroken weggevallen afgebroken viel_weg opgehangen verdwenen gestopt uitgevallen'),
    conversation: words('chat gesprek verbinding_met'),
    sits: words('zit schrijft leest'),
    behind: words('achter aan_de_andere_kant'),
    orElse: words('of'),
    talked: words('gesproken gepraat gechat gebeld verbonden gehad doorverbonden geschreven sprak praatte'),
    pastVerb: words(
      'zei heeft_gezegd heeft_mij heeft_me was belde schreef raadde beloofde hielp antwoordde die_mij_hielp',
    ),
    become: words('worden'),
    machine: words('bot robot machine chatbot computer ai bots robots machines computers chatbots automaat'),
    not: words('niet geen nooit'),
    without: words('zonder in_plaats_van'),
    refusal: words('geen niet'),
    chain: words('per_se meer wil graag liever echt hoef te'),
    areYou: words('ben_je ben_jij bent_u ben_u zijn_jullie is_dit je_bent jij_bent u_bent'),
    amTalking: words('spreek_ik praat_ik chat_ik ik_spreek ik_praat heb_ik'),
    thirdSubject: words('vrouw man vriend vriendin moeder vader zoon dochter hij'),
    wants: words('wil moet'),
    my: words('mijn m_n'),
    trade: words('oude eigen'),
    infoWord: words(
      'telefoonnummer nummer openingstijden tijden email adres wanneer hoe_laat hoelang bereikbaar',
    ),
    hotline: words('contactgegevens telefoonnummer jullie_bereiken'),
    said: words('alstublieft alsjeblieft ik wil graag nu ja nee bedankt met aub spreken praten'),
    anger: words(
      'nutteloos belachelijk waardeloos schandalig tijdverspilling je_begrijpt_me_niet je_snapt_het_niet boos woedend onzin helpt_niet kut',
    ),
  },
  spellings: { medewerker: 'mdw', iemand: 'iem' },
  noise: words('hallo hoi hey goedendag bedankt aub alstublieft alsjeblieft nu gewoon even maar'),
  realWords: words(
    'personeel persoonlijk mens menselijk wensen grensen spreker luidspreker luidsprekers breken preken platen raten laten brieven bereikt verbinding verkopen verkoop agenda service',
  ),
  glued: [],
  cues: {
    lists: words(
      'human staff expert department someone service talk join joinMe joinedOnly callMe ring callVerb contactMe contactWithMe humanHelp live cut machine hotline',
    ),
    words: words('doorverbonden terugbellen'),
  },
  ...germanicTables({
    talk: {
      yes: [
        'Ik wil met een mens praten',
        'kan ik een medewerker spreken?',
        'ik wil iemand spreken',
        'kan ik met iemand van de klantenservice praten',
      ],
      no: ['ik spreek Nederlands', 'kan hij praten met Alexa'],
    },
    reach: {
      yes: ['hoe bereik ik een medewerker', 'hoe krijg ik een mens te pakken', 'contact met een medewerker'],
      no: ['hoe bereik ik de winkel', 'contact met water vermijden'],
    },
    join: {
      yes: [
        'Verbind me door met een medewerker',
        'kunt u mij doorverbinden met een medewerker',
        'ik wil met de klantenservice doorverbonden worden',
      ],
      no: ['verbinden met wifi', 'geef me de prijs'],
    },
    want: {
      yes: ['Ik wil een echt mens', 'mag ik een medewerker', 'kan een medewerker mij terugbellen'],
      no: ['ik wil een gitaar', 'ik heb hulp nodig'],
    },
    isThere: {
      yes: ['Is er iemand met wie ik kan praten?', 'is er een medewerker om mee te praten'],
      no: ['is er voorraad', 'zijn er mensen op de foto'],
    },
    personHelps: {
      yes: [
        'kan een mens mij helpen',
        'kan een medewerker naar mijn zaak kijken',
        'ik heb hulp nodig van een medewerker',
      ],
      no: ['kan een persoon het dragen', 'kan een kind het spelen'],
    },
    callMe: {
      yes: ['bel mij alsjeblieft', 'ik wil graag teruggebeld worden', 'kunt u mij bellen'],
      no: ['belt de bezorger van tevoren', 'is bellen gratis'],
    },
    cutOff: {
      yes: [
        'ik was met Anna aan het praten en de verbinding viel weg',
        'de chat met de medewerker werd verbroken',
      ],
      no: ['het geluid viel weg', 'de kabel is afgebroken'],
    },
    machine: {
      yes: ['Ik wil niet met een bot praten', 'niet met een computer'],
      no: ['hebben jullie drummachines', 'ben je een bot'],
    },
    alone: {
      yes: ['medewerker', 'een mens alsjeblieft', 'klantenservice', 'echt persoon'],
      no: ['mensen haar', 'personen weegschaal'],
    },
    grey: {
      yes: ['wanneer is de klantenservice bereikbaar', 'telefoonnummer'],
      no: ['waar is mijn bestelling'],
    },
    anger: { yes: ['je bent nutteloos', 'dit is belachelijk'], no: ['is dit nuttig voor beginners'] },
    negated: {
      stops: [
        'Ik wil niet met een mens praten',
        'ik hoef geen medewerker te spreken',
        'zonder met een medewerker te praten',
      ],
      lets: ['niet met een bot, ik wil met een mens praten'],
    },
    identity: {
      stops: ['Ben je een mens?', 'spreek ik met een mens?', 'bent u een echte medewerker'],
      lets: ['ben je een bot? ik wil met een mens praten'],
    },
    past: {
      stops: ['gisteren sprak ik een medewerker', 'een medewerker zei dat het op voorraad is'],
      lets: ['ik heb gisteren met een medewerker gesproken, nu wil ik de manager spreken'],
    },
    thirdParty: {
      stops: ['mijn vrouw wil met een medewerker praten', 'ik wil met mijn adviseur praten'],
      lets: ['ik wil met een adviseur praten over mijn bestelling'],
    },
    information: {
      stops: [
        'Wat is het telefoonnummer van de klantenservice?',
        'wanneer kan ik met een medewerker praten?',
      ],
      lets: ['hoe kan ik met een medewerker praten?'],
    },
  }),
};
