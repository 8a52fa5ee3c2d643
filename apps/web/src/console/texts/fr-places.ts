export const frPlaces = {
  places: {
    title: 'À la main',
    search: 'Code ou nom',
    search_in: {
      offices: 'Chercher un bureau : début du code, nom du bureau ou de son centre',
      centres: 'Chercher un centre : début du code ou nom',
      areas: 'Chercher une circonscription : début du code ou nom',
    },
    none: {
      offices: 'Aucun bureau : ajoutez d’abord un centre, puis ses bureaux.',
      centres: 'Aucun centre pour l’instant.',
      areas: 'Aucune circonscription : elles sont facultatives.',
    },
    not_found: 'Rien ne porte ce code ou ce nom.',
    picker_none: 'Rien de tel : ajoutez-le d’abord dans son onglet.',
    picker_clear: 'Ne rien choisir',
    new: {
      offices: 'Ajouter un bureau',
      centres: 'Ajouter un centre',
      areas: 'Ajouter une circonscription',
    },
    add_under: { centres: 'Ajouter un bureau', areas: 'Ajouter dessous' },
    edit: {
      offices: 'Modifier le bureau',
      centres: 'Modifier le centre',
      areas: 'Modifier la circonscription',
    },
    delete: 'Supprimer…',
    delete_title: {
      offices: 'Supprimer le bureau',
      centres: 'Supprimer le centre',
      areas: 'Supprimer la circonscription',
    },
    delete_question: {
      offices:
        'Supprimer le bureau {{place}} ? Rien ne le ramène. Un bureau dont on a rapporté ou saisi quelque chose ne part pas.',
      centres: 'Supprimer le centre {{place}} ? Il ne part que s’il n’a plus de bureau.',
      areas:
        'Supprimer la circonscription {{place}} ? Elle ne part que si plus rien ne s’y trouve.',
    },
    fields: {
      areas: {
        code: 'Code',
        name: 'Nom',
        kind: 'Sorte (province, commune…)',
        parent_id: 'Dans quelle circonscription',
      },
      centres: {
        code: 'Code du centre',
        name: 'Nom du centre',
        area_id: 'Circonscription',
        latitude: 'Latitude en degrés (0,4162)',
        longitude: 'Longitude en degrés (9,4673)',
        opens_at: 'Ouverture propre au centre',
        closes_at: 'Fermeture propre au centre',
      },
      offices: {
        code: 'Code du bureau',
        name: 'Nom du bureau',
        centre_id: 'Centre',
        registered: 'Inscrits (vide : inconnus)',
        opens_at: 'Ouverture propre au bureau',
        closes_at: 'Fermeture propre au bureau',
      },
    },
    level: 'niveau {{number}}',
    no_coordinates: 'Sans coordonnées',
    own: { opens_at: 'ouvre le {{moment}}', closes_at: 'ferme le {{moment}}' },
    hours_fixed: 'Le vote a commencé : les heures restent, sauf une prolongation.',
    amendment_hint:
      'Le vote a commencé : cette modification figure dans le journal, avec ce motif et votre nom.',
    look_again: 'Regarder à nouveau',
  },
  extensions: {
    button: 'Prolonger',
    do: 'Prolonger le vote',
    title: { centres: 'Prolonger le centre {{code}}', offices: 'Prolonger le bureau {{code}}' },
    present: 'Les électeurs ont jusqu’au {{moment}}.',
    until: 'Nouvelle heure de fermeture',
    means: {
      centres:
        'Tous les bureaux du centre ferment plus tard, sauf ceux qui ont leur propre heure de fermeture.',
      offices:
        'Seul ce bureau ferme plus tard ; ses observateurs rapportent d’autant plus longtemps.',
    },
    election_means:
      'Dans toute l’élection, sauf là où un centre ou un bureau a sa propre heure de fermeture. Un seul centre ou bureau se prolonge depuis sa page ou depuis la carte électorale.',
  },
  rules: {
    seats: 'Répartition des sièges',
    quorums: 'Quorums',
    turnout_quorum_percent: 'Participation nécessaire, en % des inscrits',
    approval_quorum_percent: 'Approbation nécessaire, en % des inscrits',
    quorum_hint: 'Vide : aucun.',
    constituency_level: 'Les sièges sont répartis',
    whole: 'dans l’ensemble',
    each_of_level: 'par circonscription, niveau {{number}}',
    no_areas: 'La carte n’a aucune circonscription de ce niveau.',
    seats_by_area: 'Sièges par circonscription',
    sum_right: '{{sum}} sièges : c’est le nombre de l’élection.',
    sum_wrong: '{{sum}} sièges répartis, l’élection en a {{seats}}.',
    threshold_scope: 'Le seuil se mesure',
    scopes: { national: 'dans l’ensemble', constituency: 'dans chaque circonscription' },
    tolerances: 'Ce que les contrôles remarquent',
    tolerances_lead:
      'Nombres entiers. Ils ne changent aucun chiffre, seulement ce qui est signalé, et se changent aussi après l’ouverture.',
    tolerance: {
      blank_percent: 'Blancs, à partir de (% des votants)',
      null_percent: 'Nuls, à partir de (% des votants)',
      turnout_high_percent: 'Participation haute, à partir de (%)',
      turnout_low_percent: 'Participation basse, en dessous de (%)',
      turnout_apart_points: 'Écart de participation avec le reste du centre (points)',
      dominance_percent: 'Un seul candidat, à partir de (% des exprimés)',
      roll_difference: 'Inscrits : papier et fichier, au plus (électeurs)',
      observed_voters_difference: 'Votants vus et votants du PV, au plus',
      counted_ballots_difference: 'Bulletins lus et total du PV, au plus',
      counted_party_difference: 'Bulletins lus et voix d’un candidat, au plus',
      discrepancy_percent: 'Écart toléré en % du plus grand nombre',
    },
  },
};
