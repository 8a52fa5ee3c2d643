import type { ExtendedPlace } from './place-extension.js';
import type { Place, PlaceKind } from './place-fields.js';

/** What was asked for at the desk, and stands in a dialog before it. */
export type PlaceTask =
  | { readonly task: 'edit'; readonly kind: PlaceKind; readonly place: Place }
  | {
      readonly task: 'add';
      readonly kind: PlaceKind;
      readonly within?: Readonly<Record<string, string>>;
    }
  | { readonly task: 'extend'; readonly extended: ExtendedPlace };
