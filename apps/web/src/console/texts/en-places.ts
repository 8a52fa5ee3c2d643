import type { frPlaces } from './fr-places.js';

export const enPlaces: typeof frPlaces = {
  places: {
    title: 'By hand',
    search: 'Code or name',
    search_in: {
      offices: 'Find an office: beginning of its code, its name or that of its centre',
      centres: 'Find a centre: beginning of its code, or its name',
      areas: 'Find an area: beginning of its code, or its name',
    },
    none: {
      offices: 'No office: add a centre first, then its offices.',
      centres: 'No centre yet.',
      areas: 'No area: an election can do without.',
    },
    not_found: 'Nothing carries this code or name.',
    picker_none: 'There is none: add it under its own tab first.',
    picker_clear: 'Choose none',
    new: { offices: 'Add an office', centres: 'Add a centre', areas: 'Add an area' },
    add_under: { centres: 'Add an office', areas: 'Add below' },
    edit: { offices: 'Edit the office', centres: 'Edit the centre', areas: 'Edit the area' },
    delete: 'Delete…',
    delete_title: {
      offices: 'Delete the office',
      centres: 'Delete the centre',
      areas: 'Delete the area',
    },
    delete_question: {
      offices:
        'Delete the office {{place}}? Nothing brings it back. An office of which something was reported or keyed does not go.',
      centres: 'Delete the centre {{place}}? It only goes once it has no offices.',
      areas: 'Delete the area {{place}}? It only goes once nothing stands in it.',
    },
    fields: {
      areas: {
        code: 'Code',
        name: 'Name',
        kind: 'Kind (province, commune…)',
        parent_id: 'In which area',
      },
      centres: {
        code: 'Code of the centre',
        name: 'Name of the centre',
        area_id: 'Area',
        latitude: 'Latitude in degrees (0.4162)',
        longitude: 'Longitude in degrees (9.4673)',
        opens_at: 'Opening of its own',
        closes_at: 'Closing of its own',
      },
      offices: {
        code: 'Code of the office',
        name: 'Name of the office',
        centre_id: 'Centre',
        registered: 'Registered voters (empty: unknown)',
        opens_at: 'Opening of its own',
        closes_at: 'Closing of its own',
      },
    },
    level: 'level {{number}}',
    no_coordinates: 'No coordinates',
    own: { opens_at: 'opens {{moment}}', closes_at: 'closes {{moment}}' },
    hours_fixed: 'Voting has begun: hours stay as they are, save by an extension.',
    amendment_hint:
      'Voting has begun: this change stands in the audit trail, with this reason and your name.',
    look_again: 'Look again',
  },
  extensions: {
    button: 'Extend',
    do: 'Extend voting',
    title: { centres: 'Extend the centre {{code}}', offices: 'Extend the office {{code}}' },
    present: 'Voters have until {{moment}}.',
    until: 'New closing time',
    means: {
      centres:
        'All offices of the centre close later, save those with a closing time of their own.',
      offices: 'Only this office closes later; its observers report for as much longer.',
    },
    election_means:
      'In the whole election, save where a centre or an office has a closing time of its own. A single centre or office is extended from its page or from the polling map.',
  },
  rules: {
    seats: 'Where seats are shared out',
    quorums: 'Quorums',
    turnout_quorum_percent: 'Turnout that is needed, in % of registered voters',
    approval_quorum_percent: 'Approval that is needed, in % of registered voters',
    quorum_hint: 'Empty: none.',
    constituency_level: 'Seats are shared out',
    whole: 'in the whole',
    each_of_level: 'by area, level {{number}}',
    no_areas: 'The map has no area of this level.',
    seats_by_area: 'Seats by area',
    sum_right: '{{sum}} seats: as many as the election has.',
    sum_wrong: '{{sum}} seats shared out, the election has {{seats}}.',
    threshold_scope: 'The threshold is measured',
    scopes: { national: 'in the whole', constituency: 'in each area' },
    tolerances: 'What the checks notice',
    tolerances_lead:
      'Whole numbers. They change no figure, only what is pointed out, and may be changed after the opening as well.',
    tolerance: {
      blank_percent: 'Blank, from (% of voters)',
      null_percent: 'Null, from (% of voters)',
      turnout_high_percent: 'High turnout, from (%)',
      turnout_low_percent: 'Low turnout, below (%)',
      turnout_apart_points: 'Turnout apart from the rest of the centre (points)',
      dominance_percent: 'One candidate alone, from (% of valid)',
      roll_difference: 'Registered: paper and registry, at most (voters)',
      observed_voters_difference: 'Voters seen and voters of the paper, at most',
      counted_ballots_difference: 'Ballots read and total of the paper, at most',
      counted_party_difference: 'Ballots read and votes of one candidate, at most',
      discrepancy_percent: 'Difference allowed in % of the larger figure',
    },
  },
};
