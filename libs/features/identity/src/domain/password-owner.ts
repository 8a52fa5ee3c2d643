/** Whose password it is: one that can be read off the account is refused. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** The address, its local part, the name and each of its words. */
export function aboutOwner({ email, name }: PasswordOwner): readonly string[] {
  const [local = ''] = email.split('@');
  return [email, local, name, ...name.split(/\s+/)];
}
