/** What an operator decides. */
export interface ObservationsSettings {
  /** The highest index that is taken where the roll of an office is unknown. */
  readonly highestIndexWhereRollUnknown: number;
  /** In a minute, in each process; as many may come at once after a pause. */
  readonly pace: {
    readonly reportsBySource: number;
    readonly reportsByOffice: number;
    readonly batchesBySource: number;
  };
}

export const OBSERVATIONS_SETTINGS = Symbol('ObservationsSettings');
