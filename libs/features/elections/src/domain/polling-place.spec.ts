import type { CentreId, ElectionId, OfficeId } from '#kernel';
import {
  fieldWindow,
  isKnownToField,
  isShownToPublic,
  isWindowOpen,
  type PollingPlace,
} from './polling-place.js';

const HOUR = 3_600_000;
const opensAt = new Date('2026-04-12T06:00:00Z');
const closesAt = new Date('2026-04-12T17:00:00Z');
const reportsUntil = new Date('2026-04-15T17:00:00Z');

function place(overrides: Partial<PollingPlace> = {}): PollingPlace {
  return {
    officeId: 'office' as OfficeId,
    electionId: 'election' as ElectionId,
    centreId: 'centre' as CentreId,
    areaId: null,
    registered: 400,
    state: 'scheduled',
    ...{ opensAt, closesAt, reportsUntil },
    visibility: 'public',
    publicFrom: null,
    registryVersion: 1,
    ...overrides,
  };
}

const at = (date: Date, ms: number): Date => new Date(date.getTime() + ms);

describe('the hours of the field', () => {
  it.each([
    ['authentication', at(opensAt, -24 * HOUR)],
    ['votes', opensAt],
    ['ballots', closesAt],
  ] as const)('open %s at its hour, not a millisecond earlier', (deed, from) => {
    expect(isWindowOpen(place(), deed, at(from, -1))).toBe(false);
    expect(isWindowOpen(place(), deed, from)).toBe(true);
    expect(fieldWindow(place(), deed)).toEqual({ opensAt: from, closesAt: reportsUntil });
  });

  it.each(['authentication', 'votes', 'ballots'] as const)(
    'end %s when reports end, whatever state is written down',
    (deed) => {
      for (const state of ['scheduled', 'open', 'counting', 'closed'] as const) {
        expect(isWindowOpen(place({ state }), deed, at(reportsUntil, -1))).toBe(true);
        expect(isWindowOpen(place({ state }), deed, reportsUntil)).toBe(false);
      }
    },
  );

  it.each(['certified', 'cancelled', 'draft'] as const)('never open in a %s election', (state) => {
    expect(isWindowOpen(place({ state }), 'votes', at(opensAt, HOUR))).toBe(false);
  });

  it('hide the offices of a draft', () => {
    expect(isKnownToField(place({ state: 'draft' }))).toBe(false);
    expect(isKnownToField(place({ state: 'certified' }))).toBe(true);
  });
});

describe('what the public is shown', () => {
  it('is public, past its embargo and no draft', () => {
    const now = opensAt;
    expect(isShownToPublic(place(), now)).toBe(true);
    expect(isShownToPublic(place({ visibility: 'private' }), now)).toBe(false);
    expect(isShownToPublic(place({ visibility: 'awaiting_approval' }), now)).toBe(false);
    expect(isShownToPublic(place({ state: 'draft' }), now)).toBe(false);
    expect(isShownToPublic(place({ publicFrom: at(now, 1) }), now)).toBe(false);
    expect(isShownToPublic(place({ publicFrom: now }), now)).toBe(true);
  });
});
