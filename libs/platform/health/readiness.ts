/** Turned off when the process begins to stop, so that a balancer looks away before the door closes. */
export class Readiness {
  private stopping = false;

  get isStopping(): boolean {
    return this.stopping;
  }

  beginToStop(): void {
    this.stopping = true;
  }
}
