/** After the first paint has its lines. Where it cannot be had the app works as long as there is a network. */
export function startWorker(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker
      .register('/reporter-sw.js', { scope: '/reporter', updateViaCache: 'none' })
      .catch((fault: unknown) => fault);
  });
}
