import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type OfficeId } from '#kernel';
import { isShownToPublic, notFound } from '#features/elections';
import { SourceTokens } from '#features/sources';
import type { Stream } from './domain/tally.js';
import { OfficeFigures } from './office-figures.js';
import type { ReadyAnswer } from './ready-answer.js';

/** What a request says of who sends it. */
export interface Presented {
  readonly authorization: string | undefined;
  readonly address: string;
}

export interface GrantedAnswer {
  readonly answer: ReadyAnswer;
  /** `office`: for the bearer of this token alone, so that nothing on the way may keep it. */
  readonly audience: 'public' | 'office';
}

/** Who may read the figures of an office: everybody once its election is public, and whoever reports from it. */
@Injectable()
export class FiguresAccess {
  constructor(
    private readonly figures: OfficeFigures,
    private readonly tokens: SourceTokens,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is at hand and for everybody, without waiting; for the rest, ask `get`. */
  peekPublic(stream: Stream, officeId: string): ReadyAnswer | undefined {
    const answer = this.figures.peekHeld(stream, officeId as OfficeId);
    return answer !== undefined && this.isPublic(answer) ? answer : undefined;
  }

  /** To everybody else an office that they may not see is one that does not exist. */
  async get(
    stream: Stream,
    officeId: OfficeId,
    { authorization, address }: Presented,
  ): Promise<GrantedAnswer> {
    const answer = await this.figures.find(stream, officeId);
    if (answer === undefined) throw notFound('office');
    if (this.isPublic(answer)) return { answer, audience: 'public' };
    const actor = await this.tokens.findActor(authorization, address);
    if (actor?.officeId === officeId) return { answer, audience: 'office' };
    throw notFound('office');
  }

  private isPublic({ showing }: ReadyAnswer): boolean {
    return isShownToPublic(showing, this.clock.now());
  }
}
