import { observable } from './observable.js';

/** What the browser believes. It errs towards being online, so a request that failed says more. */
export const isOnline = observable(navigator.onLine);

export function watchConnection(): void {
  const look = (): void => {
    isOnline.set(navigator.onLine);
  };
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
}
