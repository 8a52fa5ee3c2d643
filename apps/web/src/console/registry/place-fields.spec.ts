import {
  bodyOfPlace,
  changedFields,
  draftOfPlace,
  fieldsOf,
  PLACE_FIELDS,
} from './place-fields.js';

const ZONE = 'Africa/Libreville';
const CENTRE = {
  ...{ id: 'x', version: 3, code: 'C1', name: 'École', area_id: 'a' },
  ...{ latitude: 0.39, longitude: 9.45, opens_at: null, closes_at: '2026-11-28T17:30:00.000Z' },
};

describe('a place in its form', () => {
  const draft = draftOfPlace('centres', CENTRE, ZONE);

  it('comes back as the API had it', () => {
    const { id: _id, version: _version, ...fields } = CENTRE;
    expect(bodyOfPlace(PLACE_FIELDS.centres, draft, ZONE)).toEqual(fields);
  });

  it('shows hours as the clocks of the country do', () => {
    expect(draft['closes_at']).toBe('2026-11-28T18:30');
  });

  it('sends only what was changed', () => {
    const after = { ...draft, name: 'Lycée ', latitude: '-0,4', closes_at: '' };
    const changed = changedFields('centres', draft, after);
    expect(bodyOfPlace(changed, after, ZONE)).toEqual({
      ...{ name: 'Lycée', latitude: -0.4, closes_at: null },
    });
  });

  it('has a roll that is unknown where none is typed, and zero where zero is', () => {
    const [roll] = PLACE_FIELDS.offices.filter(({ name }) => name === 'registered');
    const sent = (registered: string) => bodyOfPlace(roll ? [roll] : [], { registered }, ZONE);
    expect([sent(''), sent('0')]).toEqual([{ registered: null }, { registered: 0 }]);
  });

  it('has a place in the tree of areas once, when it is new', () => {
    const names = (isNew: boolean) => fieldsOf('areas', isNew).map(({ name }) => name);
    expect(names(true)).toContain('parent_id');
    expect(names(false)).not.toContain('parent_id');
  });
});
