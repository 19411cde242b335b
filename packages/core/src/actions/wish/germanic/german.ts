import { words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { germanicTables } from './frames.ts';

export const german: Language = {
  code: 'de',
  answers: words('nein ja nee'),
  lexicon: {
    human: words('mensch menschen person personen menschliches_wesen echten_menschen'),
    staff:
      words(`mitarbeiter mitarbeiterin mitarbeitern mitarbeiters berater beraterin beratern agent agenten kundenberater kundenbetreuer
      sachbearbeiter ansprechpartner supportmitarbeiter servicemitarbeiter vorgesetzten vorgesetzter chef fachmann verkaufer techniker
      techniker operator support_mitarbeiter betreuer kollegen kollege angestellten teamleiter mitarbeitende mitarbeitenden ansprechpartnerin verkaufsberater servicekraft kundenberaterin fachberater menschlicher_mitarbeiter supportagent support_agent vorgesetzte abteilungsleiter teamleiterin betreuerin berater_in service_mitarbeiter live_agent support_team`),
    someone: words(
      'jemand jemanden jemandem wem jmd jmdm irgendwer irgendjemand irgendjemanden irgendjemandem wen',
    ),
    service: words(
      'kundenservice kundendienst support kundenbetreuung kundensupport service_team support_team menschlichen_support hotline',
    ),
    det: words(
      'ein eine einen einem einer der die das den dem des euer eure eurem euren eurer ihr ihre ihrem ihren ihrer irgendein irgendeinem anderen nem nen n ne jemand_vom einer_ihrer einem_ihrer einem_eurer einen_ihrer einen_eurer einer_von eine_ihrer ihr_e unser',
    ),
    quality: words(
      'echt echte echten echter echtem real reale realen realer richtigen richtiger menschlich menschliche menschlichen menschlicher lebenden lebendigen anderen zustandigen aus_fleisch_und_blut kompetenten personlicher personliche personlichen personlich',
    ),
    with: words('mit an bei zu zum zur'),
    from: words('von vom durch'),
    talk: words(
      'sprechen reden chatten schreiben telefonieren unterhalten kontaktieren erreichen kontakt_aufnehmen quatschen kommunizieren verhandeln schnacken plaudern besprechen sprechn rede_n labern reden_konnen mich_unterhalten unterhalte zu_sprechen gesprochen_werden beraten schreibe_n',
    ),
    join: words(
      'verbinden verbinde verbindet weiterleiten leiten stellen geben gib gebt hol holen verbindest verbinden_wir uberstellen durchstellen stell stellt leite leitet vermittle vermitteln ubergib ubergeben weitergeben schick schickt bring bringen reich',
    ),
    joined: words(
      'verbinden verbunden weitergeleitet weiterleiten durchgestellt durchstellen verbindet durch weiter weiterverbinden weitergegeben ubergeben verbindest weitervermitteln vermitteln uberstellen weiterreichen weiterverbunden durchgeben zuruckverbinden weitergeben',
    ),
    me: words('mich mir uns sie_mich sie_mir'),
    want: words(
      'will mochte mocht brauche brauch hatte_gern hatte_gerne wunsche benotige verlange bevorzuge gib_mir geben_sie_mir gebt_mir bitte_um suche mochte_gern wurde_gern wurde_gerne hatte_lieber fordere verlangen wunsch ich_hatte will_ich gebt_uns holt_mir hol_mir holen_sie_mir schickt_mir schick_mir schicken_sie_mir stellt_mir gibt_mir besorg_mir besorgen_sie_mir wollen wollte bestehe_auf bevorzugen such kriege bekomme_ich krieg_ich kann_ich gib_mir_bitte',
    ),
    help: words('hilfe unterstutzung'),
    that: words('dass'),
    can: words(
      'kann konnte konnten soll kannst konnt konnen wurde wurden konntest konntet darf durfte durften konnte_bitte muss mussen musste',
    ),
    contactMe: words('anruft anrufen zuruckruft zuruckrufen kontaktiert kontaktieren hilft helfen meldet'),
    exists: words('gibt_es ist_da ist_hier ist_dort gibts hatten_sie hattet_ihr habt_ihr haben_sie hast_du'),
    adverb: words(
      'gern gerne lieber hier sofort direkt endlich gerade wirklich eigentlich vielleicht kurz mal denn da bitte telefonisch personlich live jetzt doch nur einfach also auch wieder',
    ),
    closing: words(
      'der die das der_mir bitte und oder sofort fur nicht statt zum am keinen kein bekommen erhalten haben kriegen',
    ),
    expert: words(
      'experte experten expertin spezialist spezialisten techniker technikerin chef chefin boss inhaber besitzer geschaftsfuhrer geschaftsfuhrerin leiter leiterin filialleiter fachkraft fachberater verkaufer verkauferin meister gitarrenbauer kollegin kollegen team verantwortlichen',
    ),
    department: words(
      'abteilung werkstatt buchhaltung verkauf vertrieb reklamation reklamationsabteilung rechnungsabteilung versandabteilung retourenabteilung verwaltung geschaftsleitung rucksendeabteilung zentrale beschwerdestelle technik technischen_support laden filiale geschaft reparaturabteilung verkaufsabteilung serviceabteilung fachabteilung finanzabteilung technikabteilung',
    ),
    i: words('ich man wir'),
    you: words('sie ihr du ihr_auch sie_auch bei_euch bei_ihnen auch'),
    who: words('mit_wem wem wen an_wen'),
    again: words('wieder nochmal noch_einmal erneut'),
    reach: words(
      'erreiche erreichen kontaktiere komme_ich_an komme_ich_zu komm_ich_an komm_ich_zu komme_an krieg_ich krieg bekomme krieg_ich_hier bekomme_ich gelange_ich_zu finde_ich',
    ),
    contact: words('kontakt verbindung gesprach termin kontaktaufnahme meldung ruckmeldung'),
    get: words('bekomme krieg kriege'),
    hold: words('ans_telefon an_die_strippe ran zu_fassen'),
    raise: words('klaren erklaren besprechen loswerden losen diskutieren schildern abklaren regeln'),
    handed: words(
      'das dies diesen_chat den_chat die_unterhaltung das_gesprach mein_anliegen meine_anfrage den_fall es meinen_fall',
    ),
    joinMe: words(
      'weiterleiten durchstellen weiterverbinden verbinden verbinde_mich verbindet_mich leite_mich_weiter leiten_sie_mich_weiter stell_mich_durch stellen_sie_mich_durch weiterleitung weitergeleitet_werden verbunden_werden durchgestellt_werden',
    ),
    joinedOnly: words(
      'weitergeleitet_werden durchgestellt_werden verbunden_werden zuruckgerufen_werden weiterverbunden_werden angerufen_werden kontaktiert_werden',
    ),
    handOver: words(
      'ubergeben ubergebe ubergib ubergabe weitergeben weitergebt leite leiten weiterleitung ubergebt eskalieren eskaliere weiterreichen',
    ),
    rather: words('lieber besser eher am_liebsten bevorzuge gern gerne statt_dessen bitte'),
    needed: words('gebraucht notig von_noten'),
    give: words(
      'geben schicken holen rufen besorgen zuteilen vermitteln dazuholen hinzuziehen ranholen dazu dazuschalten einschalten ranlassen dranlassen',
    ),
    real: words(
      'echt echte echten echter echtes real reale realen richtigen richtiger menschlich menschlichen wirklich',
    ),
    other: words('anderer andere anderen anderes'),
    more: words(
      'anderen anderes anderer der_sich die_sich der_mir mit_ahnung kompetenten der_helfen der_weiterhelfen',
    ),
    onPhone: words('am_telefon ans_telefon in_der_leitung am_apparat in_den_chat'),
    live: words('live_chat livechat live_chats live_agent live_support live_beratung'),
    humanHelp: words(
      'menschliche_hilfe menschlichen_support menschliche_unterstutzung personliche_beratung menschlichen_kontakt menschlichen_ansprechpartner personliche_hilfe',
    ),
    have: words('habt hat haben_sie arbeiten'),
    here: words('da hier verfugbar erreichbar online frei anwesend ansprechbar dort'),
    serve: words(
      'helfen weiterhelfen prufen drauf_schauen draufschauen druberschauen anschauen ansehen ubernehmen antworten beantworten klaren erklaren beraten kummern reinschauen losen bearbeiten checken hilft weiterhilft antwortet ubernimmt beraten_lassen echtes_helfen ran dran nachsehen',
    ),
    helped: words('geholfen beraten betreut bedient'),
    relative: words('der die das'),
    ring: words('anrufen zuruckrufen zuruckruft anruft kontaktieren antelefonieren'),
    callMe: words(
      'ruckruf ruckrufe ruckrufbitte mich_zuruckrufen mich_zuruckruft mich_jemand_anrufen mich_jemand_zuruckrufen mich_anruft um_ruckruf telefonische_beratung einen_anruf telefonat',
    ),
    question: words('frage fragen anliegen'),
    for: words('an fur'),
    boss: words(
      'chef chefin geschaftsfuhrer inhaber vorgesetzten vorgesetzte boss filialleiter verantwortlichen',
    ),
    callVerb: words('ruf ruft rufen melde meldet melden kontaktiert kontaktieren'),
    back: words('an zuruck bei_mir'),
    called: words('an zuruck'),
    contactWithMe: words(
      'meldet_euch_bei_mir melden_sie_sich_bei_mir melde_dich_bei_mir bei_mir_melden bei_mir_meldet kontakt_mit_mir',
    ),
    was: words('war wurde bin hatte habe'),
    had: words('habe hatte hab haben'),
    cut: words(
      'getrennt rausgeflogen abgebrochen unterbrochen weg verschwunden abgerissen rausgeworfen beendet aufgelegt',
    ),
    conversation: words('chat gesprach verbindung_zu unterhaltung telefonat'),
    sits: words('sitzt steckt schreibt liest'),
    behind: words('dahinter hinter am_anderen_ende'),
    orElse: words('oder'),
    talked: words(
      'gesprochen geredet geschrieben telefoniert gechattet verbunden kontaktiert gehabt weitergeleitet unterhalten sprach redete',
    ),
    pastVerb: words(
      'sagte meinte hat_gesagt hat_mir hat_mich war_sehr war rief schrieb riet empfahl versprach hatte_gesagt antwortete half',
    ),
    become: words('werden'),
    machine: words(
      'bot roboter maschine chatbot computer ki automaten bots robotern maschinen computern chatbots automat sprachcomputer chatrobotern programm',
    ),
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
    lists: words(
      'human staff expert department someone service talk join joinMe joinedOnly callMe ring callVerb contactMe contactWithMe humanHelp live cut machine hotline',
    ),
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
    reach: {
      yes: [
        'wie erreiche ich einen Mitarbeiter',
        'wie komme ich an einen echten Mitarbeiter',
        'ich brauche Kontakt mit einem Mitarbeiter',
      ],
      no: ['wie erreiche ich den Laden', 'wie erreiche ich die hohen Töne'],
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
    personHelps: {
      yes: [
        'kann da mal ein Mitarbeiter drüberschauen',
        'kann ein Mensch das prüfen',
        'ich möchte von einem Menschen beraten werden',
      ],
      no: ['kann eine Person es tragen', 'kann das ein Kind spielen'],
    },
    callMe: {
      yes: ['ich hätte gerne einen Rückruf', 'rufen Sie mich bitte an', 'kann mich jemand anrufen'],
      no: ['ruft der Paketbote vorher an', 'kostet der Anruf etwas'],
    },
    cutOff: {
      yes: ['ich war gerade mit einem Kollegen im Chat und bin rausgeflogen', 'ich wurde getrennt'],
      no: ['das Kabel ist abgerissen', 'der Ton ist weg'],
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
    past: {
      stops: ['ich wurde gestern mit einem Berater verbunden', 'ein Mitarbeiter sagte mir das'],
      lets: ['ich habe gestern mit einem Mitarbeiter gesprochen, jetzt will ich den Chef sprechen'],
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
