import type { SourceActor } from '#kernel';

export interface PresentedCredentials {
  readonly electorId: string;
  readonly token: string;
  /** Of the client: whoever presents many wrong tokens is made to wait. */
  readonly address: string;
}

/**
 * Tells who presents the token of a source. What a source is, and when a token ends, is for the feature behind this
 * port; nobody is undefined, and a fault while asking is thrown.
 */
export abstract class SourceVerifier {
  abstract verify(presented: PresentedCredentials): Promise<SourceActor | undefined>;
}
