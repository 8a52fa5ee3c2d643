/** The nonce of this very answer, which Vite's build leaves in a meta element; style elements without it are refused. */
export function styleNonce(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ?? '';
}

/** Tells the parts of Mantine that lock the scrolling behind a dialog: they ask for this name and no other way. */
export function lendStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
