import { NEEDS, type Need, type Section } from './needs.js';
import type { Options, Profile } from './options.js';
import type { World } from './world.js';

/** One thing that a backend does or does not do. */
export interface Case {
  readonly id: string;
  /** The sentence that it proves. */
  readonly title: string;
  readonly section: Section;
  /** The narrowest profile that it belongs to; `scrutin` includes all of `ufrecs`. */
  readonly profile: Profile;
  readonly needs: readonly Need[];
  readonly run: (world: World) => Promise<void>;
}

/** The options that a case lacks. */
export function missingOptions({ needs }: Case, options: Options): readonly string[] {
  return needs
    .map((need) => NEEDS[need])
    .flatMap((need) => (need.isMet(options) ? [] : [need.option]));
}

/** Cases of one section and profile, written shortly. */
export function casesOf(section: Section, profile: Profile) {
  return (id: string, title: string, needs: readonly Need[], run: Case['run']): Case => ({
    ...{ id, title, section, profile, needs, run },
  });
}
