/** The nonce of this very answer, which Vite's build leaves in a meta element; style elements without it are refused. */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ?? '';
}
