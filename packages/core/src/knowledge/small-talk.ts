export type SmallTalk = 'greeting' | 'thanks' | 'farewell' | 'identity';

/**
 * Recognises a message that is nothing but courtesy, or asks who is speaking. A message that also asks
 * something else ("hi, do you ship to France?") is not small talk: returns null.
 */
export function recogniseSmallTalk(text: string): SmallTalk | null {
  return readCourtesy(text) ?? readCourtesy(withoutName(text));
}

/** "Thanks Theo": whoever was here a moment ago is thanked by name. */
function withoutName(text: string): string {
  return text.replace(/[\s,]+\p{Lu}\p{Ll}+[\s.!]*$/u, '');
}

function readCourtesy(text: string): SmallTalk | null {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MAX_SMALL_TALK_WORDS) return null;
  const said = words.join(' ');
  const whole = kinds.find((kind) => phrases[kind].has(said));
  return whole ?? kindOfParts(words);
}

const MAX_SMALL_TALK_WORDS = 12;
const MAX_PHRASE_WORDS = 7;

// The most telling kind first: "hi, who are you" asks, "thanks, bye" leaves.
const kinds = ['identity', 'farewell', 'thanks', 'greeting'] as const;

const phrases: Readonly<Record<SmallTalk, ReadonlySet<string>>> = {
  greeting: tableOf(`
    hi, hello, hey, hiya, heya, howdy, yo, greetings, hi again, hello again, good morning, good afternoon, good evening,
    good day, morning, evening, afternoon, whats up, sup, how are you, how are you doing, how are you today, hows it going, how do you do,
    nice to meet you, anyone there, anybody there, is anyone there, is anybody there, hello anyone, are you there, you there, test, testing,
    hallo, guten tag, guten morgen, guten abend, moin, moin moin, servus, grüß gott, grüezi, wie geht es dir, wie gehts, ist da jemand,
    hola, buenas, buenos días, buenos dias, buenas tardes, buenas noches, qué tal, que tal, cómo estás, como estas, hay alguien ahí,
    bonjour, salut, bonsoir, coucou, comment ça va, ça va, comment allez vous, il y a quelquun,
    ciao, buongiorno, buonasera, salve, buon pomeriggio, come stai, come va, cè qualcuno,
    olá, ola, oi, bom dia, boa tarde, boa noite, tudo bem, como vai,
    hoi, goedemorgen, goedemiddag, goedenavond, goedendag, hallo daar, hoe gaat het, is daar iemand,
    hej, cześć, dzień dobry, привет, здравствуйте, добрый день, merhaba, مرحبا, 你好, 您好, こんにちは, 안녕하세요, สวัสดี, नमस्ते`),
  thanks: tableOf(`
    thanks, thank you, thank u, thx, ty, tysm, tnx, cheers, thanks a lot, thanks so much, thank you so much, thank you very much, thanks very much,
    many thanks, thanks a million, much appreciated, appreciate it, i appreciate it, i appreciate your help, great thanks, that helps, that helped, that was helpful,
    thats helpful, very helpful, thanks for your help, thank you for your help, thanks for the help, thanks for helping, perfect, great, awesome,
    cool, excellent, brilliant, ok, okay, got it, alright, all right, understood, makes sense, nice, good to know, no thanks, no thank you, wonderful, lovely,
    danke, danke schön, danke dir, danke ihnen, vielen dank, besten dank, herzlichen dank, dankeschön, super, perfekt, alles klar, verstanden, danke für die hilfe,
    gracias, muchas gracias, mil gracias, perfecto, genial, vale, entendido, gracias por la ayuda, gracias por tu ayuda,
    merci, merci beaucoup, merci bien, parfait, super merci, daccord, compris, merci pour votre aide,
    grazie, grazie mille, molte grazie, perfetto, capito, va bene, grazie per laiuto,
    obrigado, obrigada, muito obrigado, muito obrigada, perfeito, entendi, valeu,
    dank je, dank je wel, dank u, dank u wel, bedankt, hartelijk dank, prima, begrepen, dankjewel,
    dziękuję, спасибо, teşekkürler, شكرا, 谢谢, ありがとう, ありがとうございます, 감사합니다, धन्यवाद`),
  farewell: tableOf(`
    bye, goodbye, good bye, bye bye, byebye, see you, see ya, see you later, see you soon, cya, later, take care, have a nice day,
    have a good day, have a great day, have a good one, have a good evening, have a good weekend, good night, goodnight, talk to you later, ttyl, thats all, that is all,
    that will be all, nothing else, im done, so long, farewell, cheerio, until next time,
    tschüss, tschüß, auf wiedersehen, bis bald, bis später, bis dann, ade, schönen tag noch, schönen tag, schönen abend noch, gute nacht, das war alles,
    adiós, adios, hasta luego, hasta pronto, hasta mañana, chao, nos vemos, que tengas un buen día, eso es todo,
    au revoir, à bientôt, a bientôt, à plus, bonne journée, bonne soirée, bonne nuit, cest tout,
    arrivederci, a presto, buona giornata, buona serata, buonanotte, è tutto,
    tchau, até logo, até mais, até breve, adeus, bom fim de semana, é tudo, é só isso,
    doei, dag, tot ziens, tot later, fijne dag, fijne dag nog, fijne avond, goedenacht, dat was alles,
    до свидания, пока, do widzenia, 再见, さようなら, 안녕히 계세요`),
  identity: tableOf(`
    who are you, what are you, who is this, whos this, who am i talking to, who am i speaking to, who am i speaking with, who am i talking with, who am i chatting with,
    what is your name, whats your name, your name, do you have a name, are you a bot, are you bot, is this a bot, are you a robot, are you a chatbot, is this a chatbot, are you an ai,
    are you ai, is this ai, is this an ai, are you a machine, are you a computer, are you chatgpt, are you human, are you a human, are you a person, are you a real person, are you real,
    are you a real human, are you an actual person, are you a real bot, is this a real person, is this a person, is this a human, am i talking to a bot, am i talking to a robot,
    am i talking to a human, am i talking to a person, am i talking to a real person, am i speaking to a human, am i speaking to a real person, am i speaking with a human,
    am i chatting with a bot, am i chatting with a human, are you a bot or a human, are you a human or a bot, are you human or a bot, bot or human, human or bot, are you automated, is this automated,
    what can you do, what do you do, how can you help, how can you help me, what can you help with, what can you help me with, what can i ask you, what can i ask,
    wer bist du, wer sind sie, was bist du, wie heißt du, wie heißen sie, bist du ein bot, bist du ein mensch, bist du ein roboter, sind sie ein mensch, sind sie ein bot, mit wem spreche ich,
    spreche ich mit einem menschen, bist du echt, bist du eine ki, was kannst du, was kannst du tun,
    quién eres, quien eres, cómo te llamas, como te llamas, eres un bot, eres un robot, eres humano, eres humana, eres una persona, eres una persona real, con quién hablo, con quien hablo, qué puedes hacer, que puedes hacer,
    qui es tu, qui êtes vous, tu es qui, comment tappelles tu, êtes vous un robot, es tu un robot, êtes vous humain, es tu humain, à qui je parle, que peux tu faire,
    chi sei, come ti chiami, sei un bot, sei un robot, sei umano, sei una persona, sei una persona reale, con chi parlo, cosa puoi fare,
    quem é você, quem és tu, como te chamas, você é um robô, você é humano, és humano, és um robô, com quem estou falando, o que você pode fazer,
    wie ben jij, wie bent u, hoe heet je, ben je een bot, ben je een robot, ben je een mens, met wie spreek ik, wat kun je`),
};

/** Said around a courtesy without changing it: "hi there", "ok great thanks anyway". */
const fillers: ReadonlySet<string> = tableOf(`
  there, everyone, everybody, all, team, guys, folks, friend, mate, sir, madam, maam, dear, you, so, well, oh, ah, um, uh, and, for now, now, anyway, again,
  very much, really, just, please, then, yes, yeah, yep, no, nope, ok, okay, lol, haha, to you, to you too, you too, zusammen, und, ja, nein, y, sí, et, oui, e, sì, sim, en, nee, actually`);

/** Greedy from the left: the whole message must be made of courtesies and fillers, with one courtesy at least. */
function kindOfParts(words: readonly string[]): SmallTalk | null {
  const found = new Set<SmallTalk>();
  for (let at = 0; at < words.length; ) {
    const part = longestPart(words.slice(at, at + MAX_PHRASE_WORDS));
    if (part === null) return null;
    if (part.kind !== null) found.add(part.kind);
    at += part.length;
  }
  return kinds.find((kind) => found.has(kind)) ?? null;
}

function longestPart(words: readonly string[]): { kind: SmallTalk | null; length: number } | null {
  for (let length = words.length; length > 0; length -= 1) {
    const said = words.slice(0, length).join(' ');
    const kind = kinds.find((candidate) => phrases[candidate].has(said)) ?? null;
    if (kind !== null || fillers.has(said)) return { kind, length };
  }
  return null;
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`´]/gu, '');
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => squeezed(word));
}

/** "hiiiii", "thaaanks": three of a letter are never spelling. */
function squeezed(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, '$1');
}

function tableOf(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((phrase) => phrase.replace(/\s+/g, ' ').trim()));
}
