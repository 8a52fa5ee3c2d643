export { FiguresAccess, type GrantedAnswer, type Presented } from './figures-access.js';
export { OfficeFigures } from './office-figures.js';
export { type ReadyAnswer, type Showing } from './ready-answer.js';
export { StatsModule } from './stats.module.js';
export { ballotsBody } from './domain/ballots-body.js';
export type { Stream } from './domain/tally.js';
export { votesBody } from './domain/votes-body.js';
