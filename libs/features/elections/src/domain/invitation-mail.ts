import type { Role } from './permission.js';

const MAX_SHOWN = 80;
/** Dots, slashes and colons are left out: whatever somebody calls an election, no mail of ours carries their link. */
const NOT_SHOWN = /[^\p{L}\p{M}\p{N} '’()-]+/gu;

const FRENCH: Readonly<Record<Role, string>> = {
  owner: 'propriétaire',
  editor: 'éditeur',
  auditor: 'auditeur',
};

/** Signs such as ⒈ become what they look like first; cut between characters, never within one. */
function shownName(name: string): string {
  const plain = name.normalize('NFKC').replace(NOT_SHOWN, ' ').replace(/ +/g, ' ').trim();
  return Array.from(plain).slice(0, MAX_SHOWN).join('');
}

/** Behind the hash: browsers send that part to nobody. */
export function invitationLink(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/invitation#token=${token}`;
}

export function invitationMail(
  electionName: string,
  role: Role,
  link: string,
): { readonly subject: string; readonly text: string } {
  const name = shownName(electionName);
  return {
    subject: 'Scrutin : invitation dans une équipe / invitation to a team',
    text: [
      'Bonjour,',
      '',
      `Vous êtes invité dans l’équipe de l’élection « ${name} » sur Scrutin, comme ${FRENCH[role]}.`,
      'Pour accepter, connectez-vous (ou ouvrez un compte) avec cette adresse, puis ouvrez ce lien dans les 7 jours :',
      '',
      link,
      '',
      'Si cette invitation ne vous dit rien, ne faites rien.',
      '',
      '-- ',
      '',
      'Hello,',
      '',
      `You are invited to the team of the election “${name}” on Scrutin, as ${role}.`,
      'To accept, sign in (or open an account) with this address, then open this link within 7 days:',
      '',
      link,
      '',
      'If this invitation means nothing to you, do nothing.',
      '',
    ].join('\n'),
  };
}
