export const frCheck = {
  check: {
    title: 'Comment vérifier ces chiffres',
    lead: 'Rien de ce que montre ce site n’est à croire sur parole : voici d’où viennent les chiffres, et comment les refaire.',
    two: {
      title: 'Deux récits, jamais mêlés',
      body: 'Le terrain : des observateurs notent chaque votant et chaque bulletin lu à voix haute, bureau par bureau. L’officiel : les procès-verbaux, publiés par versions numérotées. Les deux sont montrés côte à côte, et aucun n’entre dans l’autre.',
    },
    consensus: {
      title: 'Plusieurs observateurs, un seul compte',
      body: 'Quand plusieurs personnes observent le même bureau, on n’additionne pas : numéro par numéro, l’avis le plus fréquent l’emporte. Dès qu’un observateur contrôlé rapporte, ce sont les observateurs contrôlés qui comptent à partir de là.',
    },
    unverified: {
      title: 'Non vérifié, dit à part',
      body: 'Des bureaux ne sont connus que par des observateurs que personne n’a encore contrôlés. Leurs chiffres sont dans les totaux, et leur part est toujours indiquée.',
    },
    shares: {
      title: 'De quoi chaque part est-elle la part ?',
      body: 'La participation se rapporte aux inscrits, dans les seuls bureaux observés dont la liste est connue. Les parts du terrain se rapportent à tous les bulletins vus, blancs et nuls compris. Les parts officielles se rapportent aux suffrages exprimés.',
    },
    decided: {
      title: '« Acquise » ou non',
      body: 'Une issue est dite acquise quand aucun résultat possible des bureaux manquants ou contestés ne peut la changer. Dans le doute, elle ne l’est pas.',
    },
    published: {
      title: 'Ce qui est publié ne change plus',
      body: 'Avant toute publication, chaque somme est refaite et comparée ; un écart l’empêche. Une correction est une version de plus, et les anciennes restent lisibles.',
    },
    recompute: {
      title: 'Refaire les comptes',
      body: 'Tout est ouvert, sans inscription. Remplacez ELECTION et OFFICE par les identifiants que donnent les listes ; la somme des bureaux doit donner les totaux.',
      list: 'Les élections publiques :',
      live: 'Les chiffres d’une élection, en tout et par circonscription :',
      offices: 'Ses bureaux de vote :',
      office: 'Les votants observés d’un bureau :',
      reliability: 'Sur quoi ils reposent :',
      results: 'Une version des résultats officiels :',
      docs: 'La documentation complète de l’API',
    },
  },
};
