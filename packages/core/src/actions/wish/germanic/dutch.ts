import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { germanicTables } from './frames.ts';

export const dutch: Language = {
  code: 'nl',
  lexicon: {
    human: words('mens mensen persoon personen'),
    staff:
      words(`medewerker medewerkers medewerkster agent agenten adviseur adviseurs collega collegas vertegenwoordiger
      leidinggevende manager supervisor verkoper specialist supportmedewerker servicemedewerker operator`),
    someone: words('iemand'),
    service: words('klantenservice klantendienst helpdesk support klantenondersteuning menselijke_hulp'),
    det: words('een de het jullie uw je van der n'),
    quality: words(
      'echt echte levend levende menselijk menselijke andere ander klantenservice van_vlees_en_bloed bekwame',
    ),
    with: words('met aan naar bij'),
    from: words('van door'),
    talk: words('spreken praten chatten bellen contact_opnemen overleggen communiceren bereiken te_spreken'),
    join: words('verbind doorverbinden verbinden schakel geef zet'),
    joined: words('doorverbinden doorverbonden verbinden verbonden door doorgeschakeld doorschakelen'),
    me: words('me mij ons'),
    want: words('wil wens zoek heb_nodig graag_een zou_graag geef_me geef_mij mag_ik kan_ik'),
    help: words('hulp'),
    that: words('dat'),
    can: words('kan kunnen zou'),
    contactMe: words('bellen terugbellen belt terugbelt contacteren helpen helpt'),
    exists: words('is_er zijn_er is_daar'),
    adverb: words(
      'graag liever hier meteen direct nu even echt eigenlijk misschien gewoon telefonisch persoonlijk live alstublieft ook toch',
    ),
    closing: words('die en of nodig spreken graag niet voor alsjeblieft nu geen aan_de_lijn'),
    machine: words('bot robot machine chatbot computer ai'),
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
    lists: words('human staff someone service talk join machine hotline'),
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
