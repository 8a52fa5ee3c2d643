import { isReservedPartyId, RESERVED_PARTY_IDS } from './candidate.js';

describe('party ids that no candidate may carry', () => {
  it.each([...RESERVED_PARTY_IDS, 'Blank', 'NULL', 'nUlL'])('%s', (partyId) => {
    expect(isReservedPartyId(partyId)).toBe(true);
  });

  it.each(['UDN', 'blank-', 'nullA', '', 'blanc', 'nul'])('are not such as %j', (partyId) => {
    expect(isReservedPartyId(partyId)).toBe(false);
  });
});
