import { PasswordInput, TextInput, type PasswordInputProps } from '@mantine/core';
import { useTexts } from '../../i18n/use-texts.js';

interface Focus {
  readonly autoFocus?: boolean;
}

/** The name under which an account is known, also to browsers that fill it in. */
export function EmailField({ autoFocus = false }: Focus) {
  const t = useTexts();
  return (
    <TextInput
      name="email"
      type="email"
      label={t('account.email')}
      autoComplete="username"
      required
      autoFocus={autoFocus}
    />
  );
}

/** Any password; its eye speaks the language of the page. */
export function PasswordField(props: PasswordInputProps) {
  const t = useTexts();
  return (
    <PasswordInput {...props} visibilityToggleButtonProps={{ 'aria-label': t('account.show') }} />
  );
}

/** What the platform asks of a password is said here alone. */
export function NewPasswordField({
  name,
  label,
  autoFocus = false,
}: Focus & { readonly name: string; readonly label: string }) {
  const t = useTexts();
  return (
    <PasswordField
      name={name}
      label={label}
      description={t('account.password_hint')}
      autoComplete="new-password"
      minLength={10}
      required
      autoFocus={autoFocus}
    />
  );
}
