export { FiguresAccess, type GrantedAnswer, type SourceFinder } from './figures-access.js';
export { OfficeFigures } from './office-figures.js';
export { type ReadyAnswer, type Showing } from './ready-answer.js';
export { StatsModule, type StatsSettings } from './stats.module.js';
export { STREAMS, type Stream } from './domain/tally.js';
