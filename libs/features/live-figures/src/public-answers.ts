import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type ElectionId } from '#kernel';
import { isShownToPublic, notFound, PublicRegistry, type Election } from '#features/elections';
import { Database, type Transaction } from '#platform/database';
import { KeptAnswers } from './kept-answers.js';
import { taggedBody, type TaggedBody } from './tagged-body.js';

/** Sums are half a second old when they are read; together with this they stay within a second or so. */
const FRESH_MS = 400;
const LIMITS = {
  freshMs: FRESH_MS,
  entries: 4_000,
  bytes: 32 * 1024 * 1024,
  loads: 4,
  waiting: 500,
};
const OVERHEAD_BYTES = 512;

/** Of an election that is not shown there is no answer, and only that is remembered. */
interface PublicAnswer {
  readonly showing: Pick<Election, 'state' | 'visibility' | 'publicFrom'> | undefined;
  readonly answer: TaggedBody | undefined;
}

/**
 * What everybody may read of elections. Visibility is read together with what is shown, and as old; the embargo is compared
 * with the clock at each request. What may not be seen does not exist.
 */
@Injectable()
export class PublicAnswers {
  private readonly kept = new KeptAnswers<PublicAnswer>(
    LIMITS,
    ({ answer }) => OVERHEAD_BYTES + (answer?.body.length ?? 0),
  );

  constructor(
    private readonly database: Database,
    private readonly registry: PublicRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `question` names what is asked for, every parameter included. */
  async ofElection(
    id: ElectionId,
    question: string,
    read: (tx: Transaction, election: Election) => Promise<object>,
  ): Promise<TaggedBody> {
    const { showing, answer } = await this.kept.get(`${id} ${question}`, () =>
      this.database.recentSnapshot(async (tx) => {
        const election = await this.registry.findElection(tx, id);
        if (election === undefined) return { showing: undefined, answer: undefined };
        const { state, visibility, publicFrom } = election;
        const isShown = isShownToPublic(election, this.clock.now());
        const body = isShown ? taggedBody(await read(tx, election)) : undefined;
        return { showing: { state, visibility, publicFrom }, answer: body };
      }),
    );
    const isShown = showing !== undefined && isShownToPublic(showing, this.clock.now());
    if (!isShown || answer === undefined) throw notFound('election');
    return answer;
  }

  async ofAll(question: string, read: (tx: Transaction) => Promise<object>): Promise<TaggedBody> {
    const { answer } = await this.kept.get(question, () =>
      this.database.recentSnapshot(async (tx) => ({
        showing: undefined,
        answer: taggedBody(await read(tx)),
      })),
    );
    if (answer === undefined) throw notFound('election');
    return answer;
  }
}
