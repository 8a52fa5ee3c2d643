/** What every face says. */
export const frStates = {
  states: {
    loading: 'Chargement…',
    retry: 'Réessayer',
    reference: 'Référence à communiquer :',
    offline: {
      title: 'Pas de connexion',
      body: 'Le serveur ne répond pas. Vérifiez votre réseau ; la page reprendra toute seule.',
    },
    missing: {
      title: 'Rien à cette adresse',
      body: 'Cette page n’existe pas, ou elle n’est pas encore publique.',
    },
    forbidden: {
      title: 'Accès réservé',
      body: 'Votre rôle dans cette élection ne permet pas de voir cette page.',
    },
    fault: {
      title: 'Quelque chose s’est mal passé',
      body: 'La faute est de notre côté. Rien de ce qui était enregistré n’est perdu.',
    },
  },
  look: {
    language: 'Langue',
    theme: 'Apparence',
    light: 'Claire',
    dark: 'Sombre',
    system: 'Celle de l’appareil',
    skip: 'Aller au contenu',
  },
};
