import { aboutOwner } from './password-owner.js';

describe('what others know of the owner of an account', () => {
  it('is the address, the part before its @, the name and the words of the name', () => {
    expect(aboutOwner({ email: 'm.ndong@exemple.ga', name: 'Marie  Ndong' })).toEqual([
      'm.ndong@exemple.ga',
      'm.ndong',
      'Marie  Ndong',
      'Marie',
      'Ndong',
    ]);
  });
});
