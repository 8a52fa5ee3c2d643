import { useAuthorisedPicture } from '../parts/authorised-picture.js';
import { colourOf } from '../../ui/palette.js';
import type { Candidate } from '../queries.js';

/** The photo, or the first letter in the colour of the ballot. */
export function Portrait({ candidate }: { readonly candidate: Candidate }) {
  const address = candidate.photo ?? undefined;
  const picture = useAuthorisedPicture(address);
  if (picture !== undefined) return <img className="portrait" src={picture} alt="" />;
  return (
    <span
      className="portrait"
      aria-hidden="true"
      style={{ borderColor: colourOf(candidate), color: 'var(--ink)' }}
    >
      {candidate.name.match(/./u)?.[0].toUpperCase()}
    </span>
  );
}
