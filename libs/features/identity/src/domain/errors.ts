import { DomainError, type FieldProblem } from '#kernel';

export type IdentityErrorCode =
  | 'wrong_credentials'
  | 'wrong_password'
  | 'password_refused'
  | 'refresh_refused'
  | 'csrf_refused'
  | 'link_refused'
  | 'email_taken';

/** The same for an unknown address, a wrong password and an address that was not verified where it must be. */
export function wrongCredentials(): DomainError<IdentityErrorCode> {
  return new DomainError(
    'wrong_credentials',
    'The e-mail address or the password is wrong, or the address was not verified yet. Try again, or ask for a new password.',
  );
}

export function wrongPassword(): DomainError<IdentityErrorCode> {
  return new DomainError('wrong_password', 'The present password is not this one.', [
    { field: 'current_password', code: 'wrong', detail: 'is not the present password' },
  ]);
}

export function passwordRefused(problems: readonly FieldProblem[]): DomainError<IdentityErrorCode> {
  return new DomainError('password_refused', 'Choose another password; see errors.', problems);
}

/** The same for a token that never was, is over, was used before, or belongs to a session that ended. */
export function refreshRefused(): DomainError<IdentityErrorCode> {
  return new DomainError(
    'refresh_refused',
    'The refresh token is missing, unknown, used or over. Sign in again.',
  );
}

export function csrfRefused(): DomainError<IdentityErrorCode> {
  return new DomainError(
    'csrf_refused',
    'A request that carries the cookie needs the csrf_token of its session in the header x-csrf-token.',
  );
}

/** The same for a link that never was, is over, was used, or was replaced by a newer one. */
export function linkRefused(): DomainError<IdentityErrorCode> {
  return new DomainError('link_refused', 'This link does not work any more. Ask for a new one.');
}

/** For operators on the command line; no route says this. */
export function emailTaken(): DomainError<IdentityErrorCode> {
  return new DomainError('email_taken', 'There is an account with this e-mail address already.');
}

/** The code is the platform's: the account or the session behind a valid token is gone. */
export function sessionOver(): DomainError<'unauthenticated'> {
  return new DomainError(
    'unauthenticated',
    'Credentials are missing, wrong or expired. Sign in again and repeat the request.',
  );
}

export function emailRefused(): DomainError<'validation_failed'> {
  return new DomainError('validation_failed', 'Some fields were refused; see errors.', [
    { field: 'email', code: 'is_email', detail: 'email must be an e-mail address' },
  ]);
}
