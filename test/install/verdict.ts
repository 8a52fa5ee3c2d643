/** What was promised, and whether it was so. Goes on after a promise that was broken: the rest is of interest as well. */
export class Verdict {
  private held = 0;
  readonly broken: string[] = [];

  that(promise: string, isSo: boolean, found = ''): void {
    if (isSo) {
      this.held += 1;
      return;
    }
    const line = found === '' ? promise : `${promise} (found: ${found.slice(0, 2_000)})`;
    this.broken.push(line);
    process.stdout.write(`   BROKEN: ${line}\n`);
  }

  equal(promise: string, found: unknown, wanted: unknown): void {
    const [is, ought] = [JSON.stringify(found), JSON.stringify(wanted)];
    this.that(promise, is === ought, `${is} instead of ${ought}`);
  }

  get summary(): string {
    return `${this.held} promises held, ${this.broken.length} broken`;
  }
}
