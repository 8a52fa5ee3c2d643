export const frWall = {
  wall: {
    figures: 'Chiffres de l’élection',
    areas: 'Participation par circonscription',
    live: 'En direct',
    asked: 'Toutes les trois secondes',
    interrupted: 'Interrompu, nouvel essai…',
    leave: 'Quitter',
    official: 'Officiel',
    field: 'Terrain',
    tiles: {
      turnout: 'Participation observée',
      votes: 'Votants vus',
      ballots: 'Bulletins lus',
      papers: 'Procès-verbaux',
    },
    mosaic_one: 'Mosaïque de {{count, number}} bureau ; les nombres sont dessous.',
    mosaic_many: 'Mosaïque de {{count, number}} bureaux ; les nombres sont dessous.',
    mosaic_other: 'Mosaïque de {{count, number}} bureaux ; les nombres sont dessous.',
    squares: {
      silent: 'Silencieux',
      seen: 'Vote vu',
      counted: 'Dépouillement vu',
      final: 'Définitif',
      differing: 'Écart',
    },
  },
};
