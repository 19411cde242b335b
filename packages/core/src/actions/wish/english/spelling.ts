import { words } from '../../text/words.ts';

/** The words meant, and how people write them in one word or in shorthand. Read before anything else. */
export const spellings: Readonly<Record<string, string>> = {
  'do not': "don't dont",
  'does not': "doesn't doesnt",
  'did not': "didn't didnt",
  'can not': "can't cant cannot",
  'could not': "couldn't couldnt",
  'will not': "won't wont",
  'would not': "wouldn't wouldnt",
  'should not': "shouldn't shouldnt",
  'is not': "isn't isnt ain't",
  'are not': "aren't arent",
  'was not': "wasn't wasnt",
  'have not': "haven't havent",
  'need not': "needn't",
  'i would': "i'd",
  'i am': "i'm im",
  'i have': "i've ive",
  'i will': "i'll",
  'we would': "we'd",
  'you are': "you're youre uare",
  'that is': "that's thats",
  'what is': "what's whats",
  'it is': "it's",
  'there is': "there's theres",
  'where is': "where's",
  'who is': "who's",
  'he is': "he's",
  'she is': "she's",
  'let us': "let's",
  yall: "y'all",
  'you help': 'uhelp',
  'you can': 'ucan',
  want: 'wan wnat',
  'need to': 'needto',
  'want to': 'wantto wanna wana',
  'talk to': 'talkto',
  'speak to': 'speakto',
  'to a': 'toa',
  'to an': 'toan',
  'got to': 'gotta',
  'going to': 'gonna',
  'have to': 'hafta',
  'give me': 'gimme',
  'let me': 'lemme letme',
  'get me': 'getme',
  you: 'u ya yous',
  your: 'ur',
  are: 'r',
  with: 'wit wiht wih wth withh w witth wtih whit',
  to: 'tto ot',
  need: 'nede ned neeed',
  'i need': 'ineed',
  'i want': 'iwant',
  'i can': 'ican',
  agent: 'agnt agnet aent agen',
  human: 'huma humn hman',
  'customer service': 'cs',
  representative: 'csr',
  customer: 'cust costumer',
  talk: 'tlak takl tak tal talkk tlk tolk',
  'i am going to': 'ima imma',
  'trying to': 'tryna tryin',
  'let me know': 'lmk',
  help: 'hlep halp hepl',
  'hit me up': 'hmu',
  'can i': 'cani',
  speak: 'speek spek spaek speka',
  chat: 'chta',
  someone: 'somone someones some1 sum1 sm1 sumone someon',
  anyone: 'any1 anyon',
  somebody: 'sombody',
  rep: 'rep',
  reps: 'reps',
};

/** Read over wherever they stand: courtesy, hurry, fillers and oaths. */
export const noise: readonly string[] = words(`
  please plese plase plaese pleae pleasee ples plss pls plz plez pleas pleeease kindly just really actually simply hi hello hey ok okay thanks thx
  sir madam maam um uh umm uhh er hmm well lol directly immediately asap now urgently honestly literally
  seriously maybe perhaps possibly then even still quickly alright dear bro dude mate man oh god jesus
  damn damned goddamn goddam bloody freaking freakin frigging fricking effing fucking fuckin fcking darn
  f***ing f**king f*** f*cking flipping stinking absolutely definitely obviously basically pretty finally
  only
`);

/** Close to a word of the lexicon, and another word. */
export const realWords: readonly string[] = words(`
  contract contracts contacts contacted content context contest contain humane humid agency agenda agents
  urgent argent gent parent patent potent regent price stalk walk walking talked talks tall taking asking
  tank tanking chart charts chats cheat chatted charting cheating spear speaks speaker speakers peak weak
  break steak sneak streak speaked sleeping seeking sparking sneaking breaking peaking spanking personal
  personally persona personnel prison reason season lesson parson poison persist perfume connection
  connects connector correct collect convert transfers transform transformer transport transmit operate
  operated operating operates managed manage manages manger management customs custom costume costumes
  services serviced supports supported supporter supporting report resort import comfort expect expects
  export excerpt expire exert desert ready people peoples reach teach beach peach reached react roach
  breach preach real deal call calls called caller falling calling selling telling rolling filling culling
  other mother another bother brother order orders owner owned power lower wonder under older tech staff
  stuff stiff chief sheet human women woman hymn number member members remember representation represented
  represent assistance assisted assisting assistants consistent resistant instant distant insistent
  consultation consulting advice advise advised advisory specialty specialists special specialise
  employees employer employed employ associated association techniques technique technicals billing
  building pulling sales sale scales tales males claims claim claimed chains returns returned return
  refund refunds refunded repairs repaired repair switches watch match catch batch pitch stitch sketch
  patch patches route routes router roots rote forwards backward toward towards reward award redirects
  direction directs indirect director directors linked line lines links assigned design designed signing
  handle handled handles handed hands hanging passing paste passes passed passport parts accent accept excess success
  access accessory wanted wants waited wait waste warranty warrant needs seeds weeds needle require
  inquire acquire requires requests quest question guest questions robots robot bottle boots books machine
  machines commute computing computed compute someday sometime sometimes somewhere something anything
  anytime anywhere nobody everybody everyone anyway anyways anymore hunan texting testing resting texted
  message messages massage massages dialing trailing phones phone phony stone ringing bringing string
  strings bring leading dealing reading healing dealer meaning feeling typing typed tying trying corporate
  cooperate finance financed refinance legal regal frauds accounts account accounting counting discount
  discounts amount amounts accountant payments payment store stores stored storm score shore shops stop
  ship shipping shopping skipping chopping slipping delivery deliver live lively lives olive alive drive
  physical musical different difference genuine engine breathing breathe living leaving giving loving
  diving active actual actually factual mutual normal formal nominal senior sensor decent recent smart
  start smarter starter right light night might fight sight tight eight client clients silent clips
  founder sounder rounder flounder found colleague college league engineer engineers crew screw crow
  guitar handler handles candle chandler adapter adjust adjusted adjusting adjustment adjustments convene
  converge conversion conversations converted converter reverse converse community communication
  communicated interacts interest internet interaction insult result results consult consuls confer
  confers refer refers referral prefer preferred prefers offer offers defer reconnects hook hooks desk
  desks disk disks deck dusk branch brunch ranch section sections selection divisions decision vision
  television department departments apartment departure compartment
`);
