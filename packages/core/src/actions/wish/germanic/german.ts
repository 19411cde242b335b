import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { germanicTables } from './frames.ts';

export const german: Language = {
  code: 'de',
  lexicon: {
    human: words('mensch menschen person personen'),
    staff:
      words(`mitarbeiter mitarbeiterin mitarbeitern mitarbeiters berater beraterin beratern agent agenten kundenberater kundenbetreuer
      sachbearbeiter ansprechpartner supportmitarbeiter servicemitarbeiter vorgesetzten vorgesetzter chef fachmann verkaufer techniker
      techniker operator support_mitarbeiter betreuer kollegen kollege angestellten teamleiter`),
    someone: words('jemand jemanden jemandem wem'),
    service: words(
      'kundenservice kundendienst support kundenbetreuung kundensupport service_team support_team menschlichen_support hotline',
    ),
    det: words(
      'ein eine einen einem einer der die das den dem des euer eure eurem euren eurer ihr ihre ihrem ihren ihrer irgendein irgendeinem anderen',
    ),
    quality: words(
      'echt echte echten echter echtem real reale realen realer richtigen richtiger menschlich menschliche menschlichen menschlicher lebenden lebendigen anderen zustandigen aus_fleisch_und_blut kompetenten',
    ),
    with: words('mit an bei zu zum zur'),
    from: words('von vom durch'),
    talk: words(
      'sprechen reden chatten schreiben telefonieren unterhalten kontaktieren erreichen kontakt_aufnehmen quatschen kommunizieren verhandeln',
    ),
    join: words('verbinden verbinde verbindet weiterleiten leiten stellen geben gib gebt hol holen'),
    joined: words(
      'verbinden verbunden weitergeleitet weiterleiten durchgestellt durchstellen verbindet durch weiter weiterverbinden',
    ),
    me: words('mich mir uns sie_mich sie_mir'),
    want: words(
      'will mochte mocht brauche brauch hatte_gern hatte_gerne wunsche benotige verlange bevorzuge gib_mir geben_sie_mir gebt_mir bitte_um suche',
    ),
    help: words('hilfe unterstutzung'),
    that: words('dass'),
    can: words('kann konnte konnten soll'),
    contactMe: words('anruft anrufen zuruckruft zuruckrufen kontaktiert kontaktieren hilft helfen meldet'),
    exists: words('gibt_es ist_da ist_hier ist_dort gibts'),
    adverb: words(
      'gern gerne lieber hier sofort direkt endlich gerade wirklich eigentlich vielleicht kurz mal denn da bitte telefonisch personlich live jetzt doch nur einfach also auch wieder',
    ),
    closing: words('der die das der_mir bitte und oder sofort fur nicht statt zum am keinen kein'),
    machine: words('bot roboter maschine chatbot computer ki automaten'),
    not: words('nicht kein keine keinen keinem keiner nie niemals'),
    without: words('ohne statt anstatt'),
    refusal: words('kein keinen keine nicht'),
    chain: words(
      'unbedingt mehr mochte gern gerne lieber wirklich direkt extra erst das gefuhl zu will brauche',
    ),
    areYou: words('bist_du sind_sie seid_ihr ist_das du_bist ist_dies sind_das schreibt_hier antwortet_hier'),
    amTalking: words(
      'spreche_ich rede_ich chatte_ich schreibe_ich ich_spreche ich_rede ich_schreibe sprech_ich werde_ich',
    ),
    thirdSubject: words('frau mann freund freundin mutter vater sohn tochter er chefin'),
    wants: words('will mochte muss'),
    my: words('mein meine meinen meinem meiner'),
    trade: words('alten eigenen'),
    infoWord: words(
      'telefonnummer nummer uhrzeit offnungszeiten zeiten email adresse wann wie_lange wieviel servicezeiten erreichbar',
    ),
    hotline: words('kontaktieren_sie erreiche_ich_euch erreiche_ich_sie kontakt telefonnummer'),
    said: words('bitte ich will mochte jetzt sofort ja nein danke mit zum einen fur mich sprechen reden'),
    anger: words(
      'nutzlos lacherlich unverschamt unverschamtheit frechheit verarschen scheisse mist zeitverschwendung sinnlos du_verstehst_nicht du_verstehst_mich_nicht verstehst_du_nicht hilft_nicht_weiter hilft_mir_nicht wutend sauer genervt blod bescheuert',
    ),
  },
  spellings: { mochte: 'moechte möcht', menschen: 'mensch3n', jemandem: 'jmd jmdm' },
  noise: words('hallo hi hey guten tag danke bitte jetzt einfach nur mal doch endlich sofort'),
  realWords: words(
    'personal personlich personliche menschlich versprechen besprechen spreche sprecher lautsprecher brechen rechen redet redest reben leben erreicht vermitteln verbindung verbindungen verbindlich agentur berate beraten service arbeiter mitarbeiten',
  ),
  glued: [],
  cues: {
    lists: words('human staff someone service talk join machine hotline'),
    words: words('verbunden weitergeleitet durchgestellt'),
  },
  ...germanicTables({
    talk: {
      yes: [
        'Ich möchte mit einem Menschen sprechen',
        'kann ich mit jemandem reden',
        'kann ich einen Mitarbeiter sprechen?',
        'sprechen mit einem Mitarbeiter',
        'wie erreiche ich einen Mitarbeiter, ich will mit dem Kundenservice sprechen',
      ],
      no: ['kann der Lautsprecher sprechen', 'mit Paypal zahlen'],
    },
    join: {
      yes: [
        'Verbinden Sie mich mit einem Mitarbeiter',
        'bitte mit dem Kundendienst verbinden',
        'ich will mit einem Berater verbunden werden',
      ],
      no: ['mit dem WLAN verbinden', 'wie verbinde ich den Kopfhörer'],
    },
    want: {
      yes: [
        'Ich will einen echten Menschen',
        'ich brauche einen Mitarbeiter für meine Bestellung',
        'kann mich jemand anrufen, ich brauche Hilfe von einem Menschen',
      ],
      no: ['ich brauche Hilfe', 'ich will eine Gitarre'],
    },
    isThere: {
      yes: ['Gibt es hier jemanden, mit dem ich reden kann', 'gibt es einen Menschen zum Reden'],
      no: ['gibt es die Gitarre in Blau', 'gibt es Personen auf dem Bild'],
    },
    machine: {
      yes: ['Ich will nicht mit einem Bot reden', 'nicht mit einer Maschine'],
      no: ['habt ihr Drum Machines', 'bist du ein Bot'],
    },
    alone: {
      yes: ['Mensch bitte', 'Mitarbeiter', 'ein echter Mensch', 'Kundenservice'],
      no: ['menschliches Haar', 'Personen Waage'],
    },
    grey: {
      yes: ['Wann ist der Kundenservice erreichbar?', 'Telefonnummer'],
      no: ['wo ist meine Bestellung'],
    },
    anger: { yes: ['du bist nutzlos', 'das ist Zeitverschwendung'], no: ['ist das nützlich für Anfänger'] },
    negated: {
      stops: [
        'Ich möchte nicht mit einem Menschen sprechen',
        'ich brauche keinen Mitarbeiter',
        'ohne mit einem Menschen zu sprechen',
        'mit einem Mitarbeiter lieber nicht sprechen',
      ],
      lets: ['nicht mit einem Bot, ich will mit einem Menschen sprechen'],
    },
    identity: {
      stops: ['Bist du ein Mensch?', 'spreche ich mit einem Menschen?', 'sind Sie ein echter Mitarbeiter'],
      lets: ['bist du ein Bot? ich will mit einem Menschen sprechen'],
    },
    thirdParty: {
      stops: ['meine Frau will mit einem Mitarbeiter sprechen', 'ich will mit meinem Berater sprechen'],
      lets: ['ich will mit einem Berater über meine Bestellung sprechen'],
    },
    information: {
      stops: [
        'Wie ist die Telefonnummer vom Kundenservice?',
        'wann kann ich mit einem Mitarbeiter sprechen?',
      ],
      lets: ['wie kann ich mit einem Mitarbeiter sprechen?'],
    },
  }),
};
