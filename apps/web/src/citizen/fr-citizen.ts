export const frCitizen = {
  citizen: {
    title: 'Confirmer mon vote',
    lead: 'Vous venez de voter, ou vous allez le faire ? Un observateur note chaque votant, sans nom. Dites si ce qu’il a noté de vous est juste.',
    office: 'Numéro du bureau',
    office_hint: 'Il est affiché à l’entrée, et sur la page du bureau.',
    elector: 'Votre numéro d’électeur',
    elector_hint:
      'Lettres, chiffres, tirets. Il ne sert qu’à compter chaque réponse une seule fois.',
    optional: 'Facultatif : cela aide à vous présenter le bon vote.',
    gender: 'Vous êtes',
    age: 'Votre âge',
    begin: 'Attendre mon vote',
    secret: 'Personne ne vous demandera pour qui vous avez voté.',
    connecting: 'Connexion…',
    back: 'Connexion perdue, reprise de votre place…',
    waiting: 'Vous êtes dans la file',
    waiting_body: 'Gardez cette page ouverte en votant. Elle vous préviendra.',
    place_kept: 'Votre place est gardée encore',
    offered: 'Est-ce vous ?',
    answer_within: 'Répondez d’ici',
    confirm: 'Oui, c’est juste',
    correct: 'C’est moi, mais c’est faux',
    not_me: 'Ce n’est pas moi',
    send_correction: 'Envoyer la correction',
    sending: 'Envoi…',
    recorded: 'Merci, votre réponse est enregistrée',
    recorded_body:
      'Elle renforce ou affaiblit la confiance dans ce bureau ; elle ne change aucun compte.',
    again: 'Recommencer',
    refusals: {
      malformed: {
        title: 'Ces numéros ne peuvent être lus',
        body: 'Vérifiez le numéro du bureau et votre numéro d’électeur.',
      },
      office_not_found: {
        title: 'Bureau introuvable',
        body: 'Il n’y a pas de tel bureau dont on observe le vote en ce moment.',
      },
      waited_too_long: {
        title: 'L’attente est terminée',
        body: 'Aucun vote ne vous a été présenté. Vous pouvez recommencer.',
      },
      too_many_requests: {
        title: 'Trop de monde à la fois',
        body: 'Attendez une minute, puis recommencez.',
      },
    },
  },
};
