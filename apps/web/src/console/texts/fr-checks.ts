/** What each check is for, beside what it says of the figures at hand. */
export const frChecks = {
  checks: {
    F101: 'On ne vote pas à plus que les inscrits.',
    F102: 'Aucun total ne dépasse les inscrits.',
    F103: 'Un candidat n’a pas plus de voix que d’inscrits.',
    F201: 'Les voix des candidats font les exprimés.',
    F202: 'Exprimés, blancs et nuls font les votants.',
    F203: 'Un candidat n’a pas plus de voix que d’exprimés.',
    F204: 'Aucune partie ne dépasse les votants.',
    W101: 'Une case vide du papier empêche des contrôles : est-elle vraiment vide ?',
    W102: 'La case d’un candidat est vide : vide n’est pas zéro.',
    W103: 'Le papier et le fichier électoral ne s’accordent pas sur les inscrits.',
    W104: 'Un bureau où personne ne vote est rare : a-t-il ouvert ?',
    W201: 'Beaucoup de bulletins blancs : protestation, ou confusion de cases ?',
    W202: 'Beaucoup de bulletins nuls : dépouillement sévère, ou confusion de cases ?',
    W203: 'Tout le monde a voté : c’est possible, et rare.',
    W204: 'Presque personne n’a voté : bureau difficile d’accès, ou chiffre mal lu ?',
    W205: 'Les autres bureaux du centre ont voté bien différemment.',
    W301: 'Un seul candidat a presque tout : vérifiez les lignes.',
    W302: 'Deux bureaux aux voix identiques : le même papier saisi deux fois ?',
  },
};
