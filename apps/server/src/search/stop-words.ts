/** Words that carry no subject, by language; lower case, without apostrophes. They also tell languages apart. */
export const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordsOf(`a an the and or but nor so if then than that this these those there here it its he him his she her hers
    they them their theirs we us our ours you your yours i me my mine myself yourself itself themselves who whom whose which what
    when where why how be am is are was were been being do does did doing done have has had having can could will would shall
    should may might must of in on at by for from to into onto with without about as up out over under again off not no yes
    any some all each every both few more most other such only own same too very just also im youre hes shes theyre weve ive
    youve dont doesnt didnt isnt arent wasnt werent cant cannot couldnt wont wouldnt shouldnt havent hasnt hadnt id ill youll
    well youd whats wheres hows whos theres thats lets get got getting please tell know there hi hello hey thanks thank okay ok
    while during because until after before between through one ones anything something someone anyone everything et al`),
  de: wordsOf(`der die das den dem des ein eine einer eines einem einen und oder aber denn doch wenn als ob dass daß weil wie
    wo wer was wann warum wieso welche welcher welches welchen ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch ihnen
    mein meine meinen meinem meiner dein deine sein seine ihre ihren ihrem ihrer unser unsere unseren euer eure bin bist ist sind
    seid war waren wäre gewesen habe hast hat haben hatte hatten hätte werde wird werden wurde wurden würde kann kannst können
    könnt könnte könnten muss muß müssen soll sollte will wollen darf dürfen mag möchte möchten nicht kein keine keinen keiner
    nur auch noch schon sehr so dann da dort hier im in ins an am auf aus bei beim bis durch für gegen mit nach ohne seit über um
    unter von vom vor zu zum zur zwischen man sich selbst alle alles etwas jede jeder jedes viel viele mehr bitte gibt es hallo
    danke ja nein mal eigentlich dieser diese dieses diesem diesen welchem sowie bzw`),
  es: wordsOf(`el la los las un una unos unas y e o u pero si no ni que qué quien quién quienes cual cuál cuales cómo como
    cuando cuándo donde dónde por para porque porqué con sin sobre entre hasta desde hacia según de del al a en yo tú tu él ella
    nosotros vosotros ellos ellas usted ustedes me te se nos os le les lo mi mis tus su sus nuestro nuestra nuestros nuestras
    este esta estos estas ese esa esos esas aquel aquella esto eso aquello ser soy eres es somos son era eran fue fueron sido
    estar estoy está están estaba haber he has ha hay han había tener tengo tiene tienen tenéis hacer hago hace puedo puede
    pueden podéis podemos podría quiero quiere quisiera muy más menos también tampoco ya aún todo toda todos todas otro otra otros
    algo alguien nada cada mucho muchos poco sí gracias hola favor`),
  fr: wordsOf(`le la les un une des du de au aux et ou mais donc or ni car si que qui quoi dont où quand comment pourquoi
    combien quel quelle quels quelles je tu il elle on nous vous ils elles me te se lui leur leurs moi toi soi eux mon ma mes ton
    ta tes son sa ses notre nos votre vos ce cet cette ces cela ça ceci est es suis sommes êtes sont était étaient être été ai as
    a avons avez ont avait avoir eu fait faire faites peux peut pouvez peuvent pouvoir puis veux voudrais dois doit devez en dans
    sur sous par pour avec sans entre vers chez depuis jusque à y ne pas plus moins très aussi trop bien tout toute tous toutes
    autre autres même chaque quelque quelques rien non oui merci bonjour plaît cest jai nai lest est ce quil quelle`),
  it: wordsOf(`il lo la i gli le un uno una e ed o ma se che chi cui quale quali come quando dove perché quanto quanta quanti
    di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle nel
    nello nella nei negli nelle sul sullo sulla sui sugli sulle io tu lui lei noi voi loro mi ti si ci vi ne lo mio mia miei mie
    tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra questo questa questi queste quello quella quelli
    quelle è sono sei siamo siete era erano essere stato stata ho hai ha abbiamo avete hanno aveva avere posso può possiamo potete
    possono vorrei voglio devo deve fare fa fate non più meno molto molti anche già ancora tutto tutta tutti tutte altro altra
    altri ogni qualche niente nulla sì no grazie ciao cosa cè`),
  pt: wordsOf(`o a os as um uma uns umas e ou mas se que quem qual quais como quando onde porque por quê porquê quanto
    quantos de do da dos das em no na nos nas ao à aos às pelo pela pelos pelas com sem sobre entre até desde para eu tu ele ela
    nós vós eles elas você vocês me te lhe lhes meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas este
    esta estes estas esse essa esses essas aquele aquela isto isso aquilo é és são sou somos era eram foi foram ser sido está estou
    estão estava estar ter tenho tem têm tinha temos há haver posso pode podem podemos poderia quero queria fazer faz fazem não
    mais menos muito muita muitos também já ainda todo toda todos todas outro outra outros cada algum alguma algo nada sim
    obrigado obrigada olá favor`),
  nl: wordsOf(`de het een en of maar want als dat die dit deze dan toen wie wat waar wanneer waarom hoe welke welk ik jij je
    u hij zij ze wij we jullie hen hun mij me jou hem haar ons mijn jouw uw zijn onze ben bent is was waren geweest worden wordt
    werd werden heb hebt heeft hebben had hadden kan kun kunt kunnen kon zou zouden zal zult zullen moet moeten mag mogen wil wilt
    willen doe doet doen niet geen wel ook nog al alleen zeer heel te in op aan bij uit van voor met naar door over onder tussen
    tegen zonder tot om er hier daar iets iemand niets alle alles elk elke ander andere veel meer minder zo ja nee graag bedankt
    hallo`),
};

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
