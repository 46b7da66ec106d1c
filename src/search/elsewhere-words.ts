/**
 * Words of the life outside computers: the sea, the kitchen, the family. None of them says what a question is
 * about here, but they say what it is not about: a pod of whales, a job for the summer, a container on a ship.
 * Written theme by theme, without words that infrastructure has borrowed (`port`, `host`, `tree`, `recipe`),
 * and compared by stem. A word of a name in the knowledge is never one of them.
 */
import { languages } from '../core/language.ts'
import { stem } from './stem.ts'

const elsewhere = {
  en: `
    boat ship sail sailor captain ocean sea cruise anchor river beach island truck bike bicycle motorbike motorcycle scooter airplane
    airport railway subway taxi garage highway parking passenger automobile cat dog horse pig sheep bird fish whale dolphin shark lion
    tiger elephant monkey rabbit snake spider insect bee butterfly chicken duck puppy kitten animal farmer garden flower grass mountain
    weather rain snow sunny storm wind winter summer autumn moon sun planet galaxy doctor hospital nurse dentist medicine disease
    cancer pain headache fever blood stomach tooth teeth skin hair eye ear mouth leg foot knee shoulder muscle diet vitamin pregnant
    pregnancy baby funeral mother father mom dad brother sister son daughter uncle aunt grandmother grandfather husband wife wedding
    marriage divorce girlfriend boyfriend birthday gift santa christmas easter halloween holiday vacation food drink cook cooking
    kitchen oven fridge restaurant breakfast lunch dinner cake bread butter cheese milk egg meat beef pork rice pasta pizza soup salad
    sugar chocolate coffee tea beer wine juice banana orange strawberry tomato potato carrot onion flour apartment bedroom bathroom
    furniture sofa couch chair bed carpet curtain roof ceiling clothes shirt shoes trousers jacket socks jewelry ring necklace perfume
    makeup poem poetry novel literature grammar football soccer basketball tennis baseball golf swimming gym olympic olympics
    championship league player coach guitar piano violin drum song singer lyrics music movie film actor actress cinema theater
    television episode celebrity headphones earbuds headset dance dancing painting museum country city town village street hotel
    tourist travel trip passport visa church bible god prayer religion pope president king queen prince princess vote political
    congress senate parliament war army soldier police prison lawyer judge crime murder theft tax taxes bank loan mortgage salary wage
    insurance pension retirement shopping supermarket discount dollar euro plumber electrician waiter hairdresser horoscope zodiac
    astrology joke riddle ghost dream romance kiss
  `,
  fr: `
    bateau navire voilier marin capitaine ocean mer croisiere ancre fleuve ile camion velo moto motocyclette scooter avion aeroport
    gare metro taxi pneu autoroute stationnement voiture automobile maritime chien chienne chaton chiot cheval vache cochon mouton
    oiseau poisson baleine dauphin requin lion tigre ours elephant singe lapin serpent araignee insecte abeille papillon poule canard
    animal animaux agriculteur jardin fleur herbe montagne meteo pluie neige soleil orage vent hiver automne lune planete galaxie
    medecin hopital infirmier infirmiere dentiste medicament maladie cancer douleur fievre sang estomac ventre peau cheveux oreille nez
    bouche bras jambe pied genou epaule muscle vitamine enceinte grossesse bebe naissance enterrement mere pere maman papa frere soeur
    fille oncle tante mari epouse femme mariage divorce copain copine anniversaire fete cadeau noel paques vacances nourriture boire
    cuisine cuisiner frigo refrigerateur diner gateau pain beurre fromage lait oeuf viande boeuf porc riz pates pizza soupe salade
    sucre sel chocolat cafe biere vin jus pomme banane fraise tomate carotte oignon farine crepe confiture bocal bouteille assiette
    fourchette cuillere maison appartement loyer chambre meuble canape fauteuil chaise tapis rideau toit plafond jardinage bricolage
    vetement chemise chaussure robe pantalon veste chapeau chaussette cravate bijou bague collier parfum maquillage porcelaine poeme
    poesie litterature grammaire football foot rugby basket tennis gymnastique olympique olympiques championnat joueur entraineur
    guitare piano violon tambour chanson chanteur chanteuse paroles musique film acteur actrice cinema theatre television episode
    celebrite ecouteurs casque danse danser peinture musee capitale ville village rue hotel touriste voyage voyager passeport visa
    eglise bible dieu priere religion pape mairie president reine prince princesse voter senat parlement guerre armee soldat police
    prison avocat tribunal juge crime meurtre impot impots banque salaire smic retraite magasin supermarche dollar euro plombier
    electricien coiffeur horoscope astrologie blague devinette fantome reve amour bisou caf timbre colis
  `,
}

const stems: ReadonlySet<string> = new Set(
  languages.flatMap((language) =>
    elsewhere[language]
      .trim()
      .split(/\s+/)
      .map((word) => `${language}:${stem(word, language)}`),
  ),
)

export function isWordOfElsewhere(word: string): boolean {
  return languages.some((language) => stems.has(`${language}:${stem(word, language)}`))
}
