import { frCitizen } from '../citizen/fr-citizen.js';
import { frStates } from '../i18n/fr-states.js';
import { frWords } from '../i18n/fr-words.js';
import { frCheck } from './check/fr-check.js';

export const fr = {
  ...frStates,
  ...frWords,
  ...frCitizen,
  ...frCheck,
  shell: {
    navigation: 'Pages',
    elections: 'Élections',
    verify: 'Mon vote',
    check: 'Vérifier',
    check_long: 'Comment vérifier ces chiffres',
    offline: 'Vous êtes hors ligne : les chiffres affichés sont les derniers reçus.',
    promise:
      'Deux récits d’une même élection, côte à côte, et des chiffres que chacun peut refaire.',
  },
  live: {
    pushed: 'En direct',
    asked: 'En direct, toutes les trois secondes',
    interrupted: 'Interrompu, nouvel essai…',
  },
  elections: {
    title: 'Les élections, telles qu’on les voit et telles qu’on les proclame',
    lead: 'Choisissez une élection pour suivre le vote et le dépouillement bureau par bureau.',
    follow: 'Suivre',
    none: 'Aucune élection publique pour l’instant',
    none_body: 'Dès qu’une élection devient publique, elle apparaît ici.',
  },
  election: {
    where: 'Où l’on se trouve',
    whole: 'Toute l’élection',
    seats_one: '{{count, number}} siège',
    seats_many: '{{count, number}} sièges',
    seats_other: '{{count, number}} sièges',
  },
  tiles: {
    title: 'Ce que voit le terrain',
    turnout: 'Participation observée',
    turnout_of: '{{votes}} votants sur {{registered}} inscrits, là où l’inscription est connue',
    votes: 'Votants observés',
    genders: '{{women}} femmes, {{men}} hommes',
    ballots: 'Bulletins dépouillés',
    counted_in_one: 'dans {{count, number}} bureau',
    counted_in_many: 'dans {{count, number}} bureaux',
    counted_in_other: 'dans {{count, number}} bureaux',
    offices: 'Bureaux observés',
    unverified: 'Non vérifié :',
    unverified_of_one:
      '{{votes}} votants et {{ballots}} bulletins viennent, dans {{count, number}} bureau, d’observateurs que personne n’a encore contrôlés.',
    unverified_of_many:
      '{{votes}} votants et {{ballots}} bulletins viennent, dans {{count, number}} bureaux, d’observateurs que personne n’a encore contrôlés.',
    unverified_of_other:
      '{{votes}} votants et {{ballots}} bulletins viennent, dans {{count, number}} bureaux, d’observateurs que personne n’a encore contrôlés.',
  },
  ballots: {
    title: 'Le dépouillement, des deux côtés',
    not_published:
      'Les résultats officiels ne sont pas encore publiés : voici ce que voit le terrain.',
    published:
      'Résultats officiels publiés le {{at}} (version {{version}}), à côté de ce que voit le terrain.',
    official: 'Officiel',
    field: 'Terrain',
    none: 'Aucun bulletin dépouillé pour l’instant',
    none_body: 'Le dépouillement commence à la fermeture des bureaux.',
    spoilt_one: 'Le terrain compte aussi {{count, number}} bulletin blanc ou nul.',
    spoilt_many: 'Le terrain compte aussi {{count, number}} bulletins blancs ou nuls.',
    spoilt_other: 'Le terrain compte aussi {{count, number}} bulletins blancs ou nuls.',
    bases:
      'Les parts officielles se rapportent aux suffrages exprimés, celles du terrain à tous les bulletins vus.',
  },
  outcome: {
    title: 'Issue',
    decided: 'Acquise',
    not_decided: 'Pas encore acquise',
    decided_body: 'Rien de ce qui manque encore ne peut la changer.',
    open_body_one:
      '{{count, number}} bureau peut encore la changer (jusqu’à {{remaining}} bulletins à venir).',
    open_body_many:
      '{{count, number}} bureaux peuvent encore la changer (jusqu’à {{remaining}} bulletins à venir).',
    open_body_other:
      '{{count, number}} bureaux peuvent encore la changer (jusqu’à {{remaining}} bulletins à venir).',
    elected: 'En tête et élu selon ces chiffres : {{name}}',
    second_round: 'Second tour : {{names}}',
    adopted: 'Adopté : {{name}}',
    not_adopted: 'Non adopté',
    unknown: 'Pas encore connu',
    seats_one: '{{count, number}} siège à pourvoir',
    seats_many: '{{count, number}} sièges à pourvoir',
    seats_other: '{{count, number}} sièges à pourvoir',
    tie: 'Égalité, à départager par tirage au sort : {{names}}',
    no_votes: 'Aucun suffrage',
  },
  areas: {
    title: 'Par circonscription',
    name: 'Circonscription',
    offices: 'Bureaux',
    votes: 'Votants',
    turnout: 'Participation',
    leader: 'En tête sur le terrain',
    official: 'En tête, officiel',
  },
  finder: {
    title: 'Trouver un bureau de vote',
    label: 'Nom ou code du bureau',
    placeholder: 'École, lycée, code…',
    none: 'Aucun bureau ne porte ce nom.',
  },
  timeline: {
    title: 'Votants depuis votre arrivée',
    since_one: '{{count, number}} votant de plus depuis {{at}}.',
    since_many: '{{count, number}} votants de plus depuis {{at}}.',
    since_other: '{{count, number}} votants de plus depuis {{at}}.',
  },
  map: {
    title: 'Carte des centres',
    lead_one:
      '{{count, number}} centre ; plus la couleur est soutenue, plus la participation de sa circonscription est forte.',
    lead_many:
      '{{count, number}} centres ; plus la couleur est soutenue, plus la participation de leur circonscription est forte.',
    lead_other:
      '{{count, number}} centres ; plus la couleur est soutenue, plus la participation de leur circonscription est forte.',
    hint: 'Touchez un point pour son nom.',
    label:
      'Carte des centres de vote ; les mêmes chiffres sont dans le tableau par circonscription.',
  },
  office: {
    title: 'Bureau',
    verify: 'Confirmer mon vote ici',
    of_registered: 'sur {{registered}} inscrits',
    genders: 'Femmes et hommes',
    ages: 'Âges',
    last_vote: 'Dernier votant',
    no_vote: 'Personne n’a encore voté.',
    number: 'nº',
    count: 'Dépouillement',
    counted_one: '{{count, number}} bulletin lu à voix haute et noté par les observateurs.',
    counted_many: '{{count, number}} bulletins lus à voix haute et notés par les observateurs.',
    counted_other: '{{count, number}} bulletins lus à voix haute et notés par les observateurs.',
    blank: 'Bulletins blancs',
    null: 'Bulletins nuls',
    bases: 'Chaque part se rapporte à tous les bulletins vus. Ce n’est pas la part officielle.',
  },
  reliability: {
    title: 'Fiabilité',
    lead: 'Sur quoi reposent ces chiffres.',
    independent: 'Observateurs contrôlés',
    unverified: 'Observateurs non contrôlés',
    suspended: 'Observateurs suspendus',
    agreement: 'Votants sur lesquels tous sont d’accord',
    disputed: 'Votants en désaccord ou au-delà de la liste',
    gaps: 'Numéros que personne n’a rapportés',
    uncounted: 'Rapports qui ne comptent pas',
    drift: 'Écart entre observateurs (du dernier numéro)',
    confirmed: 'Votes confirmés par l’électeur',
    corrected: 'Votes corrigés par l’électeur',
    not_recognised: 'Votes que personne n’a reconnus',
  },
};
