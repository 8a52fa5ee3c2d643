import type { frWall } from './fr-wall.js';

export const enWall: typeof frWall = {
  wall: {
    figures: 'Figures of the election',
    areas: 'Turnout by area',
    live: 'Live',
    asked: 'Every three seconds',
    interrupted: 'Interrupted, trying again…',
    leave: 'Leave',
    official: 'Official',
    field: 'Field',
    tiles: {
      turnout: 'Observed turnout',
      votes: 'Voters seen',
      ballots: 'Ballots read',
      papers: 'Papers',
    },
    mosaic_one: 'Mosaic of {{count, number}} office; the numbers stand below.',
    mosaic_many: 'Mosaic of {{count, number}} offices; the numbers stand below.',
    mosaic_other: 'Mosaic of {{count, number}} offices; the numbers stand below.',
    squares: {
      silent: 'Silent',
      seen: 'Voting seen',
      counted: 'Counting seen',
      final: 'Final',
      differing: 'Discrepancy',
    },
  },
};
