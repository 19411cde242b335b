import { words } from './words.ts';

/** Words that say nothing of a message's subject, in the languages that are built in. */
export const emptyWords: ReadonlySet<string> = new Set(
  words(`
    i me my mine we us our you your he him his she her it its they them their this that these those a an the some any
    all and or but if so as than then too also to of in on at by for from with without about into over under up down out
    off is am are was were be been being do does did done have has had having can could will would shall should may might
    must not no yes please hello hi hey thanks thank okay want wants wanted need needs like likes know tell ask asks
    asking say says get gets got give make made let see go going help helps just only very much many more most there
    here what which who whom whose when where why how while whenever whether after before again still already
    visitor visitors shopper shoppers customer customers person people someone somebody anyone agent action offer
    wish wishes would_like message one ones dont don't cant can't i'm i'd i've it's what's

    ich mich mir mein meine meinen wir uns unser du dich dein sie er es ihr ihre der die das den dem des ein eine einen
    einem einer und oder aber wenn ob als auch zu zum zur von vom in im an am auf bei mit ohne fur uber unter aus ist sind
    war waren sein bin hat haben habe hatte kann konnen konnte will wollen mochte soll muss nicht kein keine ja nein bitte
    hallo danke was wer wie wo wann warum welche welcher man kunde kunden besucher

    je me moi mon ma mes nous notre vous votre vos tu te toi il elle ils elles ce cet cette ces un une des le la les l de
    du d et ou mais si que qui quoi quand comment pourquoi dans en sur sous avec sans pour par est sont etait etre ai as a
    avons avez ont peux peut pouvez veux veut voudrais ne pas non oui bonjour merci client visiteur

    yo mi mis me nos nuestro tu te su sus el ella ellos un una unos unas lo los las al del y o u pero si que quien como
    cuando donde por para con sin en es son era ser estar esta estan he ha han tengo tiene puedo puede quiero quiere
    quisiera no hola gracias favor cliente

    io mio mia noi nostro lui lei loro uno gli della dello delle dei degli nel nella sul che chi cosa come quando dove
    perche per con senza sono sei siamo ho hai abbiamo hanno posso puo voglio vorrei non ciao grazie

    eu meu minha nosso ele ela um uma os as dos das no na nos nas e ou mas se quem como quando onde por para com sem sou
    estou tenho tem posso pode quero queria nao ola obrigado

    ik mij mijn wij ons jij je jouw u uw hij zij het de een en of maar als dat die dit van voor met zonder op aan bij naar
    uit is zijn was ben heb heeft hebben kan kunnen wil willen zou moet niet geen ja nee hallo bedankt wat wie hoe waar
    wanneer waarom welke klant
  `),
);

/** Words of every second message to any shop. */
export const faintWords: ReadonlySet<string> = new Set(
  words(`
    order orders item items product products article shop store thing things something
    bestellung bestellungen artikel produkt produkte laden commande commandes produit produits magasin article
    pedido pedidos producto productos tienda ordine ordini prodotto prodotti negozio produto produtos loja
    bestelling bestellingen product producten winkel
  `),
);
