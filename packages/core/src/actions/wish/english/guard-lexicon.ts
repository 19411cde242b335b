import { words } from '../../text/words.ts';

/** Words of the guards, of short answers and of anger. Several words in a row are written with `_`. */
export const guardLexicon = {
  /** What turns a wish down. "can not" is missing on purpose: "I can't reach an agent" is a wish. */
  not: words(`
    do_not does_not did_not will_not would_not should_not am_not is_not not_interested_in rather_not
    prefer_not need_not must_not better_not not_going not_want not_need not_trying not_asking
    not_looking no_need no_reason no_longer no_intention no_point no_desire no_wish never without
    instead_of rather_than than avoid nothing stop_asking stop_telling why_would_i why_should_i hate
    dislike refuse nobody no_one not_be_bothered can_not_stand hardly neither against not_ready nor not_yet who_wants quit scared afraid shy last_thing_i_want_is last_thing_i_need_is no_interest zero_interest no_plans little_interest
  `),
  contactLink: words(`
    to with me us in touch contact through
  `),
  /** What may stand between the "not" and what is not wanted. */
  chain: words(`
    want ever under circumstances need like wish have to for me any a an the be get getting having being i think ask asking
    bother feel care require intend plan planning interested in going wanting needing trying believe see
    point reason would am try prefer start keep yet ready forced required it_is necessary use happy of
    that should saying said you_to sure comfortable request requesting if suggest suggesting offer
    offering if_i love enjoy send wait waiting hold explain wanted asked requested needed planned intended meant liked hoping hope on of planning about
  `),
  my: ['my'],
  /** What else is done to people of the shop. */
  summon: words(`
    involve notify alert summon inform page fetch bring bring_in loop_in ask assign book hire pay find see meet
  `),
  adverb: words(`
    really actually even currently just already also all some sort of kind recently again ever indeed
    not only or still very so at_all being
  `),
  subject: words(`
    he she they it you who colleague bot agent rep representative lady guy someone store shop then and
  `),
  pastTime: words(`
    yesterday last_week last_month last_night last_time last_year days_ago weeks_ago hours_ago ago
    earlier previously this_morning a_week_ago two_days_ago the_other_day back_then already on_monday
    on_friday in_the_past in_january in_february in_march in_april in_may in_june in_july in_august in_september in_october in_november in_december in_spring in_summer in_autumn in_winter on_tuesday on_wednesday on_thursday on_saturday on_sunday
  `),
  did: words(`
    replied called emailed contacted told said helped fixed gave sent confirmed promised explained rang
    wrote came texted messaged apologised apologized recommended answered sorted advised offered suggested
  `),
  thirdSubject: words(`
    he she they wife husband friend friends mom mum mother father dad son daughter brother sister boss
    people customers somebody_else kids neighbour neighbor partner boyfriend girlfriend
    colleague_of_mine client clients teacher lawyer accountant landlord uncle aunt cousin grandma grandpa
    roommate flatmate child students shoppers most_people everyone everybody colleague colleagues coworker coworkers buyer buyers guest guests musician musicians band
  `),
  family: words(`
    my_wife my_husband my_friend my_mom my_son my_daughter my_boss my_brother my_sister customers
    everyone everybody
  `),
  /** Whose agent it is when it is not the shop's. */
  trade: words(`
    insurance travel real_estate estate old new local current previous own booking ticket letting bank
    hotel tour smooth cleaning bleaching wetting free secret shipping customs talent field ex former hr
    line general concert stage tour band venue event festival club school choir orchestra building project production studio road music
  `),
  gearLink: words(`
    with using through via over on in from while by
  `),
  gear: words(`
    headset headsets mic mics microphone microphones headphones headphone app game games gaming radio
    radios walkie_talkie walkie_talkies intercom watch bluetooth speaker speakers earbuds device camera
    doorbell tablet helmet zoom discord skype whatsapp wifi alexa amp monitor monitors
  `),
  goods: words(`
    money funds cash dollars euros pounds payment payments points order orders balance file files
    playlist title ownership policy contacts number account accounts warranty gift card gift_card
    voucher package parcel item items guitar subscription licence license credit credits photo photos
    picture data phone domain booking reservation lesson device bitcoin crypto amount car vehicle
    coverage insurance
  `),
  /** Not people: what else follows "cut off from" and "talk to". */
  thing: words(`
    wifi internet bluetooth network server the app device phone router game account my me us it you this
    that alexa siri google cortana chatgpt ai bot robot machine computer website site system web page
    him her them myself work home school start competitor competitors computers software database
    spanish english service power electricity usb menu services online product products
  `),
  bot: words(`
    bot bots chatbot chatbots chat_bot chat_bots automated_system automated_service automated_response
    automated_responses automated_chat automated_assistant automated ai a_i virtual_assistant
    virtual_agent autoresponder artificial_intelligence answering_machine recording automated_replies automated_answers automated_reply automated_answer automatic_replies automatic_answers canned_answers canned_replies canned_responses auto_replies autoreplies auto_reply scripted_answers
  `),
  /** Not a person of the shop, after "can I talk to". */
  notName: words(`
    animals animal god ghosts aliens players friends buyers sellers customers owners others people
    strangers women girls boys kids men dogs cats plants teammates musicians fans guests neighbours
    neighbors students teachers guys yourself itself anything something nothing everyone everybody english
    german french italian portuguese dutch japanese chinese arabic again here now later there too about
    loudly gpt gemini claude computers phones speakers groups team friend family mom dad
  `),
  /** Read over before a bare "human". */
  said: words(`
    go message i said no yes yeah nope for me to with need needed want wanted wrong is there get connect give help
    try how_about what_about would_like id_like press zero prefer still waiting hold back from request call by are have available where good morning
    afternoon evening ask option press click via can_i_have contact reach looking find let see on again
  `),
  saidAfter: words(`
    needed required wanted only available help support chat assistance handoff service line here there
    or and me to answer right instead you i said for talk speak hello request requested connect contact
    call again thank need want online asap on the phone in with it is human agent rep person
    representative option instead thanks but up
  `),
  worthless: words(`
    useless ridiculous terrible awful stupid dumb horrible pathetic rubbish garbage trash crap shit
    bullshit bs frustrating infuriating annoying absurd unacceptable outrageous insane nonsense
    worthless hopeless unbelievable disgraceful a_joke waste_of_time idiotic incompetent sucks suck
    bad_service worst
  `),
  wrong: words(`
    wrong incorrect clueless an_idiot no_good bad
  `),
  handoff: ['handoff', 'handover'],
  transfer: ['transfer'],
  callback: ['callback', 'call_back'],
  people: ['people'],
  support: ['support'],
} as const;
