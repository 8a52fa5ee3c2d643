import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Actor, type Clock } from '#kernel';
import {
  effectiveState,
  PublicRegistry,
  RegistryReader,
  type Candidate,
  type Election,
  type ElectionState,
  type NamedOffice,
} from '#features/elections';
import { Database } from '#platform/database';
import { officeNotFound } from './domain/errors.js';

/** Where a source reports from, and what it reads out there. */
export interface Post {
  readonly office: NamedOffice;
  readonly election: Election;
  /** Where it stands now, whatever was written down last. */
  readonly state: ElectionState;
  /** In the order of the ballot. */
  readonly candidates: readonly Candidate[];
}

/** What a source may know of the office that its token is for, whether the public may see the election or not. */
@Injectable()
export class PostsService {
  constructor(
    private readonly database: Database,
    private readonly names: PublicRegistry,
    private readonly registry: RegistryReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<Post> {
    if (actor.kind !== 'source') throw officeNotFound();
    const { officeId, electionId } = actor;
    return this.database.read(async (tx) => {
      const office = await this.names.findOffice(tx, officeId);
      const election = await this.names.findElection(tx, electionId);
      // To the field, a draft does not exist, nor one that went back to being one.
      if (office === undefined || election === undefined || election.state === 'draft') {
        throw officeNotFound();
      }
      const candidates = await this.registry.findBallot(tx, electionId);
      const state = effectiveState(election.state, election, this.clock.now());
      return { office, election, state, candidates };
    });
  }
}
