/** How one language answers "Shall I do this?". Several words stand as they are said; accents and case do not count. */
export type ConsentWords = {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** May stand beside either, and says neither. */
  readonly courtesy: readonly string[];
};

/** Signs and words that mean the same everywhere. */
const shared: ConsentWords = {
  yes: ['ok', 'okay', 'oki', 'okey', 'okey dokey', 'okie', 'oke', 'k', 'kk', 'super', 'perfect', 'top'],
  no: ['stop'],
  courtesy: [],
};

const byLanguage: Readonly<Record<string, ConsentWords>> = {
  en: {
    yes: list(`
      yes; y; ya; yea; yeah; yep; yup; ye; yes yes; aye; sure; sure thing; for sure; of course; certainly; definitely;
      absolutely; exactly; totally; correct; that is correct; that's correct; thats correct; right; that's right; thats right;
      that is right; all right; alright; fine; that's fine; thats fine; that is fine; fine by me; fine with me; good; all good;
      that's good; looks good; looks right; looks correct; it looks good; looks good to me; lgtm; sounds good; sounds great;
      great; perfect; do it; do that; do this; do so; please do; please do it; please do so; go; go ahead; go for it; go on;
      proceed; continue; carry on; confirm; confirmed; i confirm; i confirm it; i confirm that; i agree; agreed; i accept;
      accepted; accept; approve; approved; i approve; let's do it; lets do it; let's go; lets go; by all means; you may; you can;
      yes you can; yes you may; you can do it; you can do that; i do; i would; i would like that; i'd like that; i want that;
      i want it; i'm sure; im sure; i am sure; it is; yes it is; it's right; it is right; it's correct; it is correct; no problem;
      no problem at all; no worries; not a problem; why not; sure why not; affirmative; cool; deal; works for me; that works;
      submit; submit it; send it; send; book it; cancel it yes; make it so; yes do; yes i do; yes i would; yes it's correct
    `),
    no: list(`
      no; n; nah; nay; nope; no no; no thanks; no thank you; no thx; no ty; no don't; no dont; no do not; don't; dont; do not;
      please don't; please dont; please do not; don't do it; dont do it; do not do it; don't do that; dont do that;
      do not do that; don't do this; do not do this; not now; not yet; not today; not really; not at all; absolutely not;
      certainly not; definitely not; of course not; no way; never; never mind; nevermind; cancel; cancel that; cancel it; cancel this;
      abort; stop; stop it; wait; hold on; hang on; leave it; leave it be; forget it; forget about it; forget that; i don't want that;
      i dont want that; i do not want that; i don't want to; i dont want to; i do not want to; i don't; i do not; i don't want it;
      i dont want it; i do not want it; i'd rather not; id rather not; i would rather not; rather not; i changed my mind; changed my mind;
      wrong; that's wrong; thats wrong; that is wrong; it's wrong; it is wrong; incorrect; that's incorrect; that is incorrect;
      not correct; that's not right; thats not right; that is not right; not right; negative; i disagree; i decline; decline; declined;
      don't bother; dont bother; no need; there is no need; it isn't; it is not; no it isn't; no it is not; no i don't; no i do not;
      later; maybe later; another time
    `),
    courtesy: list(`
      please; pls; plz; thanks; thank you; thank you very much; many thanks; thx; ty; cheers; hi; hello; hey; sir; madam; mate; now;
      right now; right away; for me; then; well; oh; just; so; that; it; mate; dear; kindly; sorry; you
    `),
  },
  de: {
    yes: list(`
      ja; jo; jap; jep; jup; jawohl; ja ja; klar; na klar; ja klar; sicher; ja sicher; natürlich; selbstverständlich; gerne; gern;
      ja gerne; sehr gerne; richtig; das ist richtig; stimmt; das stimmt; genau; korrekt; das ist korrekt; passt; das passt; in ordnung;
      geht klar; einverstanden; ich bin einverstanden; bestätigt; ich bestätige; ich bestätige das; bestätigen; machen sie das; mach das;
      mach es; mach mal; machen sie es; bitte machen sie das; bitte machen; tu das; tun sie das; los; leg los; nur zu; weiter; unbedingt;
      auf jeden fall; ja bitte; gut; alles gut; sehr gut; ist gut; das ist gut; ich stimme zu; absenden; abschicken; kein problem; jawoll;
      von mir aus; warum nicht; ja das ist richtig; ja mach das; das möchte ich; ich möchte das; ja ich möchte das; ich bin sicher
    `),
    no: list(`
      nein; nee; ne; nö; nein nein; nein danke; nein bitte nicht; bitte nicht; nicht; auf keinen fall; keinesfalls; niemals; nie; lieber nicht;
      besser nicht; noch nicht; jetzt nicht; nicht jetzt; heute nicht; abbrechen; abbruch; halt; stopp; warte; warten sie; moment; falsch;
      das ist falsch; stimmt nicht; das stimmt nicht; nicht richtig; das ist nicht richtig; lass es; lassen sie es; lass das;
      lassen sie das; vergiss es; vergessen sie es; ich will das nicht; das will ich nicht; ich möchte das nicht; das möchte ich nicht;
      ich möchte nicht; will ich nicht; nicht nötig; das ist nicht nötig; später; vielleicht später; doch nicht; überhaupt nicht; gar nicht;
      mach das nicht; machen sie das nicht; ich lehne ab
    `),
    courtesy: list(
      'bitte; danke; danke schön; dankeschön; vielen dank; hallo; jetzt; sofort; dann; also; das; es; schon; doch; sie',
    ),
  },
  fr: {
    yes: list(`
      oui; ouais; ouaip; oui oui; bien sûr; oui bien sûr; évidemment; certainement; absolument; tout à fait; exactement; exact; c'est exact;
      c'est ça; correct; c'est correct; c'est bon; d'accord; ok d'accord; je suis d'accord; entendu; volontiers; avec plaisir; parfait;
      très bien; bien; ça marche; ça me va; allez-y; allez y; vas-y; vas y; faites; faites-le; faites le; fais-le; fais le; faites donc;
      je confirme; confirmé; confirmer; confirmez; je valide; validez; validé; j'accepte; pourquoi pas; pas de problème; pas de souci;
      sans problème; oui c'est ça; oui c'est correct; oui allez-y; je le veux; je veux bien; oui je veux bien; continuez; envoyez; si
    `),
    no: list(`
      non; nan; nan merci; non non; non merci; pas du tout; surtout pas; absolument pas; certainement pas; bien sûr que non; jamais;
      pas maintenant; pas encore; pas aujourd'hui; pas tout de suite; annuler; annulez; annule; arrêtez; arrête; stop; attendez; attends;
      laissez tomber; laisse tomber; oubliez; oublie; ne faites pas ça; ne le faites pas; ne fais pas ça; ne le fais pas; je ne veux pas;
      je veux pas; je n'en veux pas; je refuse; faux; c'est faux; incorrect; ce n'est pas correct; ce n'est pas ça; c'est pas ça;
      pas la peine; ce n'est pas la peine; plus tard; une autre fois; je préfère pas; je préfère que non; plutôt pas; vaut mieux pas
    `),
    courtesy: list(
      "merci; merci beaucoup; s'il vous plaît; s'il te plaît; svp; stp; bonjour; maintenant; alors; vous; le; ça",
    ),
  },
  es: {
    yes: list(`
      sí; si; sip; sí sí; claro; claro que sí; sí claro; por supuesto; desde luego; seguro; segura; cierto; correcto; es correcto;
      está correcto; exacto; exactamente; así es; eso es; de acuerdo; estoy de acuerdo; vale; dale; venga; bueno; bien; está bien; muy bien;
      perfecto; adelante; hazlo; hágalo; háganlo; procede; proceda; continúa; continúe; confirmo; lo confirmo; confirmado; confirmar;
      confirma; acepto; aceptado; conforme; me parece bien; sin problema; no hay problema; por qué no; sí quiero; quiero; eso quiero;
      sí hazlo; sí hágalo; sí por favor; envíalo; envíelo; sí es correcto; sí adelante
    `),
    no: list(`
      no; nop; no no; no gracias; mejor no; claro que no; por supuesto que no; para nada; de ninguna manera; nunca; jamás; ahora no;
      todavía no; aún no; hoy no; cancelar; cancela; cancele; cancélalo; cancélelo; para; pare; alto; espera; espere; olvídalo;
      olvídelo; déjalo; déjelo; no lo hagas; no lo haga; no lo hagan; no quiero; no lo quiero; no quiero eso; no es correcto;
      incorrecto; es incorrecto; eso no es correcto; está mal; no es necesario; no hace falta; más tarde; luego; en otro momento;
      no estoy de acuerdo; no acepto; no confirmo
    `),
    courtesy: list('por favor; porfa; porfavor; gracias; muchas gracias; hola; ahora; ya; pues; eso; usted'),
  },
  it: {
    yes: list(`
      sì; si; sì sì; certo; certo che sì; sì certo; certamente; sicuro; sicuramente; ovviamente; esatto; esattamente; giusto; è giusto;
      corretto; è corretto; va bene; bene; benissimo; perfetto; d'accordo; sono d'accordo; volentieri; procedi; proceda; procedete;
      continua; avanti; vai; vada; fallo; lo faccia; fatelo; faccia pure; fai pure; fai; confermo; lo confermo; confermato; conferma;
      accetto; approvo; nessun problema; perché no; sì grazie; sì per favore; sì va bene; sì è corretto; lo voglio; assolutamente sì;
      mi va bene; invia; ok va bene
    `),
    no: list(`
      no; no no; no grazie; assolutamente no; certo che no; per niente; per nulla; mai; meglio di no; non ora; non adesso; non ancora;
      non oggi; annulla; annullare; annulli; annullate; ferma; fermo; fermati; aspetta; aspetti; aspettate; lascia stare; lasci stare;
      lascia perdere; non farlo; non lo faccia; non lo fare; non fatelo; non voglio; non lo voglio; sbagliato; è sbagliato;
      non è corretto; non è giusto; non serve; non è necessario; non importa; più tardi; dopo; un'altra volta; preferisco di no;
      non sono d'accordo; non accetto; non confermo
    `),
    courtesy: list(
      'per favore; per piacere; perfavore; grazie; grazie mille; ciao; buongiorno; ora; adesso; pure; allora; lo',
    ),
  },
  pt: {
    yes: list(`
      sim; s; sim sim; claro; claro que sim; sim claro; com certeza; certeza; certo; está certo; tá certo; isso; isso mesmo; é isso;
      exato; exatamente; correto; está correto; de acordo; concordo; combinado; beleza; blz; tá; tá bom; está bem; está bom; bom;
      tudo bem; perfeito; pode; pode ser; pode fazer; podes; pode sim; faça; faça isso; faz; faz isso; pode continuar; continue; avance;
      prossiga; siga; vai; vamos; confirmo; eu confirmo; confirmado; confirmar; confirme; aceito; eu aceito; aprovo; quero; quero sim;
      eu quero; sem problema; sem problemas; por que não; porque não; sim por favor; sim pode; sim está correto; envie; com prazer
    `),
    no: list(`
      não; nao; n; não não; não obrigado; não obrigada; claro que não; de jeito nenhum; de forma alguma; nunca; jamais; agora não;
      ainda não; hoje não; melhor não; cancelar; cancela; cancele; pare; para; espera; espere; esquece; esqueça; deixa; deixa pra lá;
      deixe; não faça; não faça isso; não faz isso; não quero; não quero isso; eu não quero; não precisa; não é preciso;
      não é necessário; errado; está errado; incorreto; não está correto; não está certo; mais tarde; depois; outra hora; prefiro não;
      não concordo; não aceito; não confirmo; não pode
    `),
    courtesy: list(
      'por favor; pf; pfv; obrigado; obrigada; muito obrigado; muito obrigada; olá; oi; agora; já; então; você',
    ),
  },
  nl: {
    yes: list(`
      ja; jawel; jep; jup; jazeker; ja hoor; ja ja; zeker; ja zeker; natuurlijk; tuurlijk; uiteraard; graag; ja graag; heel graag; prima;
      goed; is goed; dat is goed; heel goed; akkoord; ik ga akkoord; klopt; dat klopt; ja dat klopt; juist; precies; correct; dat is correct;
      inderdaad; in orde; doe maar; doe dat maar; doe het; doe het maar; doe dat; ja doe maar; ga je gang; ga uw gang; ga maar door;
      ga door; ga verder; ik bevestig; ik bevestig het; bevestigd; bevestigen; ik wil dat; dat wil ik; absoluut; geen probleem; waarom niet;
      mooi; verstuur; lijkt me goed; ja dat is goed
    `),
    no: list(`
      nee; neen; nee nee; nee hoor; nee dank je; nee bedankt; nee dank u; liever niet; beter niet; absoluut niet; zeker niet;
      natuurlijk niet; helemaal niet; nooit; niet; niet nu; nu niet; nog niet; vandaag niet; niet doen; doe maar niet; doe dat niet;
      doe het niet; doe dat maar niet; annuleren; annuleer; afbreken; stop maar; wacht; wacht even; laat maar; laat maar zitten; vergeet het;
      vergeet het maar; ik wil niet; ik wil dat niet; dat wil ik niet; wil ik niet; fout; dat is fout; klopt niet; dat klopt niet;
      niet juist; niet correct; dat is niet juist; niet nodig; dat hoeft niet; hoeft niet; later; misschien later; toch niet;
      ik ga niet akkoord
    `),
    courtesy: list(
      'alstublieft; alsjeblieft; aub; ajb; bedankt; dank je; dank u; dankjewel; dankuwel; hallo; hoi; nu; dan; even; dat; het',
    ),
  },
};

/** With what is said everywhere. */
export const consentLanguages: readonly ConsentWords[] = Object.values(byLanguage).map((words) => ({
  yes: [...words.yes, ...shared.yes],
  no: [...words.no, ...shared.no],
  courtesy: [...words.courtesy, ...shared.courtesy],
}));

function list(entries: string): readonly string[] {
  return entries.split(';').map((entry) => entry.trim().replace(/\s+/gu, ' '));
}
