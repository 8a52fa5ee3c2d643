import { useEffect, useState } from 'react';
import { accessToken } from '../../api/session.js';

/** A picture that only members may see: an `<img>` carries no token, so it is fetched and shown from memory. */
export function useAuthorisedPicture(address: string | undefined): string | undefined {
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (address === undefined) return undefined;
    const asking = new AbortController();
    let made: string | undefined;
    fetchPicture(address, asking.signal).then(
      (blob) => {
        if (blob === undefined || asking.signal.aborted) return;
        made = URL.createObjectURL(blob);
        setShown(made);
      },
      // Without its picture the page says all the same.
      () => undefined,
    );
    return () => {
      asking.abort();
      if (made !== undefined) URL.revokeObjectURL(made);
      setShown(undefined);
    };
  }, [address]);
  return shown;
}

async function fetchPicture(address: string, signal: AbortSignal): Promise<Blob | undefined> {
  const token = await accessToken();
  const headers: HeadersInit = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(address, { headers, signal });
  return response.ok ? response.blob() : undefined;
}
