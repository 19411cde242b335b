import { offTopicEnglish } from './off-topic-english.ts';

/**
 * What people say that no shop's content answers, by language. An index scores them to learn how high pure chance
 * scores against its own words. Of any one shop a few may be on its topic; the 90th percentile bears that.
 */
export const offTopic: Readonly<Record<string, readonly string[]>> = {
  en: linesOf(offTopicEnglish),
  de: linesOf(`
    Wie wird das Wetter morgen?
    Wer hat gestern das Fußballspiel gewonnen?
    Was ist die Hauptstadt von Peru?
    Erzähl mir einen Witz
    Schreib mir ein Gedicht über den Herbst
    Wie lange muss ein Ei kochen?
    Hast du ein Rezept für Lasagne?
    Verkauft ihr Pizza?
    Buche mir einen Flug nach Lissabon
    Was kostet eine Fahrkarte nach Hamburg?
    Brauche ich ein Visum für Vietnam?
    Wie verlängere ich meinen Reisepass?
    Mein Auto springt nicht an
    Wie oft muss ich das Öl wechseln?
    Meine Waschmaschine ist undicht
    Wann schneide ich meine Rosen?
    Mein Hund frisst nicht mehr
    Ich habe seit drei Tagen Kopfschmerzen
    Wie kann ich schnell abnehmen?
    Ich brauche einen Termin beim Zahnarzt
    Wie hoch ist mein Kontostand?
    Meine Bankkarte wurde gestohlen
    Soll ich in Bitcoin investieren?
    Wie mache ich meine Steuererklärung?
    Darf mein Vermieter die Miete erhöhen?
    Wie spät ist es in Sydney?
    Stell den Wecker auf sieben Uhr
    Mach das Licht im Wohnzimmer aus
    Was läuft heute im Fernsehen?
    Wer hat Faust geschrieben?
    Wie installiere ich Linux?
    Mein WLAN ist langsam
    Was ist deine Lieblingsfarbe?
    Mir ist langweilig
    Wie heißt die Hauptfigur in dem Film?
    Warum ist der Himmel blau?
    Wie weit ist der Mond entfernt?
    Wie viele Knochen hat der Mensch?
    Wo kann ich in der Innenstadt parken?
    Wen soll ich wählen?`),
  es: linesOf(`
    ¿Qué tiempo hará mañana?
    ¿Quién ganó el partido de anoche?
    ¿Cuál es la capital de Mongolia?
    Cuéntame un chiste
    Escribe un poema sobre el otoño
    ¿Cuánto tiempo se cuece un huevo?
    Dame una receta de lasaña
    ¿Vendéis pizza?
    Resérvame un vuelo a Lisboa
    ¿Cuánto cuesta el tren a Sevilla?
    ¿Necesito visado para Vietnam?
    ¿Cómo renuevo el pasaporte?
    Mi coche no arranca
    ¿Cada cuánto se cambia el aceite?
    La lavadora pierde agua
    ¿Cuándo se podan los rosales?
    Mi perro no quiere comer
    Me duele la cabeza desde hace tres días
    ¿Cómo puedo adelgazar rápido?
    Necesito una cita con el dentista
    ¿Cuál es el saldo de mi cuenta?
    Me han robado la tarjeta del banco
    ¿Debo invertir en bitcoin?
    ¿Cómo hago la declaración de la renta?
    ¿Qué hora es en Sídney?
    Pon la alarma a las siete
    Apaga la luz del salón
    ¿Qué ponen hoy en la tele?
    ¿Quién escribió el Quijote?
    ¿Cómo instalo Linux?
    El wifi va muy lento
    ¿Cuál es tu color favorito?
    Estoy aburrido
    ¿Por qué el cielo es azul?
    ¿A qué distancia está la luna?
    ¿Cuántos huesos tiene el cuerpo humano?
    ¿Dónde puedo aparcar en el centro?
    ¿A quién debo votar?
    Ayúdame con los deberes de química
    ¿Existen los extraterrestres?`),
  fr: linesOf(`
    Quel temps fera-t-il demain ?
    Qui a gagné le match hier soir ?
    Quelle est la capitale du Pérou ?
    Raconte-moi une blague
    Écris un poème sur l'automne
    Combien de temps cuire un œuf ?
    Donne-moi une recette de lasagnes
    Vendez-vous des pizzas ?
    Réserve-moi un vol pour Lisbonne
    Combien coûte le train pour Marseille ?
    Faut-il un visa pour le Vietnam ?
    Comment renouveler mon passeport ?
    Ma voiture ne démarre pas
    Quand faut-il changer l'huile ?
    Mon lave-linge fuit
    Quand tailler les rosiers ?
    Mon chien ne mange plus
    J'ai mal à la tête depuis trois jours
    Comment maigrir vite ?
    J'ai besoin d'un rendez-vous chez le dentiste
    Quel est le solde de mon compte ?
    On m'a volé ma carte bancaire
    Faut-il investir dans le bitcoin ?
    Comment faire ma déclaration d'impôts ?
    Quelle heure est-il à Sydney ?
    Mets le réveil à sept heures
    Éteins la lumière du salon
    Qu'y a-t-il à la télé ce soir ?
    Qui a écrit Les Misérables ?
    Comment installer Linux ?
    Mon wifi est lent
    Quelle est ta couleur préférée ?
    Je m'ennuie
    Pourquoi le ciel est-il bleu ?
    À quelle distance est la lune ?
    Combien d'os a le corps humain ?
    Où se garer au centre-ville ?
    Pour qui dois-je voter ?
    Aide-moi pour mon devoir de chimie
    Les extraterrestres existent-ils ?`),
  it: linesOf(`
    Che tempo farà domani?
    Chi ha vinto la partita ieri sera?
    Qual è la capitale del Perù?
    Raccontami una barzelletta
    Scrivi una poesia sull'autunno
    Quanto deve bollire un uovo?
    Dammi una ricetta per le lasagne
    Vendete la pizza?
    Prenotami un volo per Lisbona
    Quanto costa il treno per Napoli?
    Serve il visto per il Vietnam?
    Come rinnovo il passaporto?
    La mia macchina non parte
    Ogni quanto si cambia l'olio?
    La lavatrice perde acqua
    Quando si potano le rose?
    Il mio cane non mangia più
    Ho mal di testa da tre giorni
    Come posso dimagrire in fretta?
    Ho bisogno di un appuntamento dal dentista
    Qual è il saldo del mio conto?
    Mi hanno rubato la carta di credito
    Devo investire in bitcoin?
    Come faccio la dichiarazione dei redditi?
    Che ore sono a Sydney?
    Metti la sveglia alle sette
    Spegni la luce in salotto
    Cosa danno stasera in televisione?
    Chi ha scritto la Divina Commedia?
    Come installo Linux?
    Il wifi è lento
    Qual è il tuo colore preferito?
    Mi annoio
    Perché il cielo è blu?
    Quanto dista la luna?
    Quante ossa ha il corpo umano?
    Dove posso parcheggiare in centro?
    Per chi devo votare?
    Aiutami con i compiti di chimica
    Gli alieni esistono?`),
  pt: linesOf(`
    Como vai estar o tempo amanhã?
    Quem ganhou o jogo ontem à noite?
    Qual é a capital do Peru?
    Conta-me uma piada
    Escreve um poema sobre o outono
    Quanto tempo se coze um ovo?
    Dá-me uma receita de lasanha
    Vocês vendem pizza?
    Reserva um voo para Madrid
    Quanto custa o comboio para o Porto?
    Preciso de visto para o Vietname?
    Como renovo o passaporte?
    O meu carro não pega
    Quando devo mudar o óleo?
    A máquina de lavar está a perder água
    Quando se podam as roseiras?
    O meu cão não quer comer
    Tenho dores de cabeça há três dias
    Como posso emagrecer depressa?
    Preciso de uma consulta no dentista
    Qual é o saldo da minha conta?
    Roubaram o meu cartão do banco
    Devo investir em bitcoin?
    Como faço a declaração de impostos?
    Que horas são em Sydney?
    Põe o despertador para as sete
    Apaga a luz da sala
    O que dá hoje na televisão?
    Quem escreveu Os Lusíadas?
    Como instalo o Linux?
    O wifi está lento
    Qual é a tua cor preferida?
    Estou aborrecido
    Porque é que o céu é azul?
    A que distância fica a lua?
    Quantos ossos tem o corpo humano?
    Onde posso estacionar no centro?
    Em quem devo votar?
    Ajuda-me com os trabalhos de química
    Os extraterrestres existem?`),
  nl: linesOf(`
    Wat voor weer wordt het morgen?
    Wie heeft gisteren de wedstrijd gewonnen?
    Wat is de hoofdstad van Peru?
    Vertel me een mop
    Schrijf een gedicht over de herfst
    Hoe lang moet een ei koken?
    Heb je een recept voor lasagne?
    Verkopen jullie pizza?
    Boek een vlucht naar Lissabon
    Wat kost een treinkaartje naar Utrecht?
    Heb ik een visum nodig voor Vietnam?
    Hoe verleng ik mijn paspoort?
    Mijn auto start niet
    Hoe vaak moet de olie ververst worden?
    Mijn wasmachine lekt
    Wanneer snoei ik mijn rozen?
    Mijn hond eet niet meer
    Ik heb al drie dagen hoofdpijn
    Hoe kan ik snel afvallen?
    Ik heb een afspraak bij de tandarts nodig
    Wat is het saldo van mijn rekening?
    Mijn bankpas is gestolen
    Moet ik in bitcoin beleggen?
    Hoe doe ik mijn belastingaangifte?
    Hoe laat is het in Sydney?
    Zet de wekker om zeven uur
    Doe het licht in de woonkamer uit
    Wat is er vanavond op televisie?
    Wie heeft Max Havelaar geschreven?
    Hoe installeer ik Linux?
    Mijn wifi is traag
    Wat is je lievelingskleur?
    Ik verveel me
    Waarom is de lucht blauw?
    Hoe ver is de maan?
    Hoeveel botten heeft een mens?
    Waar kan ik in het centrum parkeren?
    Op wie moet ik stemmen?
    Help me met mijn scheikunde
    Bestaan buitenaardse wezens?`),
};

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
