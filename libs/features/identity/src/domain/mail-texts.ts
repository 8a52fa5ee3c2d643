/** Subject and text, in French and then in English. Nothing that a stranger typed appears in them. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

function bilingual(
  subject: string,
  french: readonly string[],
  english: readonly string[],
): MailText {
  const text = [...french, '', '-- ', '', ...english, ''].join('\n');
  return { subject, text };
}

export function verificationMail(link: string): MailText {
  return bilingual(
    'Scrutin : confirmez votre adresse / confirm your address',
    [
      'Bonjour,',
      '',
      'Un compte Scrutin a été ouvert avec cette adresse. Pour la confirmer, ouvrez ce lien dans les 3 jours :',
      '',
      link,
      '',
      'Si ce n’était pas vous, ne faites rien.',
    ],
    [
      'Hello,',
      '',
      'A Scrutin account was opened with this address. To confirm it, open this link within 3 days:',
      '',
      link,
      '',
      'If it was not you, do nothing.',
    ],
  );
}

export function resetMail(link: string): MailText {
  return bilingual(
    'Scrutin : nouveau mot de passe / new password',
    [
      'Bonjour,',
      '',
      'Pour choisir un nouveau mot de passe, ouvrez ce lien dans les 30 minutes. Il ne sert qu’une fois :',
      '',
      link,
      '',
      'Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.',
    ],
    [
      'Hello,',
      '',
      'To choose a new password, open this link within 30 minutes. It works once:',
      '',
      link,
      '',
      'If you did not ask for it, do nothing: your password stays as it is.',
    ],
  );
}

export function alreadyRegisteredMail(): MailText {
  return bilingual(
    'Scrutin : vous avez déjà un compte / you have an account already',
    [
      'Bonjour,',
      '',
      'Quelqu’un, peut-être vous, a voulu ouvrir un compte Scrutin avec cette adresse. Vous en avez déjà un :',
      'connectez-vous, ou demandez un nouveau mot de passe. Rien n’a été modifié.',
    ],
    [
      'Hello,',
      '',
      'Somebody, perhaps you, tried to open a Scrutin account with this address. You have one already:',
      'sign in, or ask for a new password. Nothing was changed.',
    ],
  );
}

export function passwordChangedMail(): MailText {
  return bilingual(
    'Scrutin : mot de passe modifié / password changed',
    [
      'Bonjour,',
      '',
      'Le mot de passe de votre compte Scrutin vient d’être modifié, et vos autres sessions sont fermées.',
      'Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe.',
    ],
    [
      'Hello,',
      '',
      'The password of your Scrutin account was just changed, and your other sessions were closed.',
      'If it was not you, ask for a new password at once.',
    ],
  );
}
