export const frElections = {
  elections: {
    lead: 'Celles dont vous faites partie de l’équipe.',
    search: 'Nom ou code',
    new: 'Nouvelle élection',
    new_lead: 'Quelques lignes suffisent ; tout se corrige tant qu’elle est un brouillon.',
    create: 'Créer le brouillon',
    none: 'Pas encore d’élection',
    none_body: 'Créez la première, ou demandez à un responsable de vous inviter dans son équipe.',
    not_found: 'Aucune élection ne porte ce nom ou ce code.',
    name: 'Nom',
    name_example: 'Élection présidentielle 2026',
    code: 'Code',
    code_hint: 'Court, unique parmi les vôtres.',
    country: 'Pays',
    country_hint: 'Heures : {{zone}}',
    kind: 'Scrutin',
    method: 'Mode de scrutin',
    seats: 'Sièges à pourvoir',
    threshold: 'Seuil en % des exprimés',
    opens: 'Ouverture des bureaux',
    closes: 'Fermeture des bureaux',
  },
  overview: {
    lead: '{{kind}} · vote du {{opens}} au {{closes}}',
    watch: 'Ce qui demande votre attention',
    tiles: {
      reported: 'Procès-verbaux définitifs',
      silent: 'Bureaux silencieux',
      unverified: 'Bureaux sans observateur vérifié',
      disputed: 'Bureaux aux rapports en désaccord',
      differing: 'Écarts sans réponse',
      without_source: 'Bureaux sans observateur',
    },
  },
  guide: {
    title: 'Le chemin',
    created: {
      title: 'Créer l’élection',
      todo: '',
      done: 'Nom, mode de scrutin et heures ; modifiables dans les réglages.',
    },
    registry: {
      title: 'Importer la carte électorale',
      todo: 'Déposez un fichier CSV, ou ajoutez les bureaux un à un.',
      done_one: '{{count, number}} bureau de vote.',
      done_many: '{{count, number}} bureaux de vote.',
      done_other: '{{count, number}} bureaux de vote.',
    },
    candidates: {
      title: 'Inscrire les candidats',
      todo: 'Au moins deux, dans l’ordre du bulletin.',
      done_one: '{{count, number}} candidat.',
      done_many: '{{count, number}} candidats.',
      done_other: '{{count, number}} candidats.',
    },
    schedule: {
      title: 'Programmer',
      todo: 'Le mode de scrutin est alors fixé.',
      done: 'Programmée.',
    },
    open: {
      title: 'Ouvrir',
      todo: 'À l’heure dite elle s’ouvre seule ; avant, avec un motif.',
      done: 'Le vote a commencé.',
    },
    entry: {
      title: 'Saisir les procès-verbaux',
      todo_one: '{{count, number}} bureau reste à saisir.',
      todo_many: '{{count, number}} bureaux restent à saisir.',
      todo_other: '{{count, number}} bureaux restent à saisir.',
      done: 'Tous les bureaux sont définitifs.',
    },
    certify: {
      title: 'Publier et certifier',
      todo: 'Publiez quand vous voulez ; la certification vient après la clôture.',
      done: 'Certifiée : plus rien ne change.',
    },
  },
  moves: {
    draft: { do: 'Revenir au brouillon', means: 'Le mode de scrutin redevient modifiable.' },
    scheduled: {
      do: 'Programmer',
      means: 'Le scrutin et son mode sont alors fixés. Elle s’ouvrira seule à son heure.',
    },
    open: {
      do: 'Ouvrir le vote',
      means:
        'Le vote commence maintenant au lieu de l’heure prévue. Candidats et bureaux sont alors gelés.',
    },
    counting: {
      do: 'Fermer le vote',
      means: 'Les bureaux ferment maintenant au lieu de l’heure prévue.',
    },
    closed: { do: 'Clore les rapports', means: 'Les observateurs ne rapportent plus rien.' },
    certified: {
      do: 'Certifier',
      means:
        'Plus rien ne changera. La clé qui relie les confirmations aux électeurs est détruite.',
    },
    cancelled: { do: 'Annuler l’élection', means: 'C’est définitif.' },
  },
};
