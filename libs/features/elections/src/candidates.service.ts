import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, CandidateId, ElectionId } from '#kernel';
import { Database } from '#platform/database';
import { movesTo, type BallotPlace } from './domain/ballot-order.js';
import { isReservedPartyId, type Candidate } from './domain/candidate.js';
import { isListMethod, type Rules } from './domain/election.js';
import { definedOf, differenceOf, recordOf, type Edit } from './domain/difference.js';
import { codeTaken, notFound, refusedFields } from './domain/errors.js';
import { ElectionAccess } from './election-access.js';
import { CandidatesRepository } from './persistence/candidates.repository.js';
import { RegistryChanges, type ChangeTerms, type OpenRegistry } from './registry-changes.js';
import { RegistryLists } from './registry-lists.js';
import type { CandidateSort, PageRequest, SortedRow } from './domain/lists.js';

export interface CandidateForm extends Pick<
  Candidate,
  'partyId' | 'name' | 'partyName' | 'colour'
> {
  /** After everybody else, where it is left out. */
  readonly listOrder?: number | undefined;
  readonly listSize?: number | null | undefined;
}

export type CandidateEdit = Edit<CandidateForm>;

@Injectable()
export class CandidatesService {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidatesRepository,
    private readonly access: ElectionAccess,
    private readonly changes: RegistryChanges,
    private readonly lists: RegistryLists,
  ) {}

  async create(
    actor: Actor,
    electionId: ElectionId,
    form: CandidateForm,
    terms: ChangeTerms,
  ): Promise<Candidate> {
    return this.changes.add(actor, electionId, terms, async (registry) => {
      registry.assertNotFrozen();
      const others = await this.candidates.findAll(registry.tx, electionId);
      const given = { ...form, listOrder: form.listOrder ?? nextPlace(others) };
      const id = randomUUID() as CandidateId;
      const candidate = { ...given, listSize: form.listSize ?? null, id, electionId };
      assertSizeOfList(registry.election, candidate.listSize);
      assertPlaceOnBallot(candidate, others);
      await this.candidates.insert(registry.tx, candidate);
      const after = recordOf(given);
      await registry.record('candidate.created', { kind: 'candidate', id }, { after });
      return { ...candidate, photo: null, photoSha256: null, version: 1 };
    });
  }

  async get(actor: Actor, id: CandidateId): Promise<Candidate> {
    return this.database.read(async (tx) => {
      const candidate = await this.candidates.find(tx, id);
      if (candidate === undefined) throw notFound('candidate');
      await this.access.view(tx, actor, candidate.electionId, 'read', 'candidate');
      return candidate;
    });
  }

  async list(
    actor: Actor,
    electionId: ElectionId,
    search: string | undefined,
    page: PageRequest<CandidateSort>,
  ): Promise<readonly SortedRow<Candidate>[]> {
    return this.lists.read(actor, electionId, 'candidates', { search, ...page }, (tx) =>
      this.candidates.findPage(tx, electionId, search, page),
    );
  }

  async edit(
    actor: Actor,
    id: CandidateId,
    edit: CandidateEdit,
    terms: ChangeTerms,
  ): Promise<Candidate> {
    const find = (tx: OpenRegistry['tx']) => this.candidates.find(tx, id);
    return this.changes.change(actor, 'candidate', find, terms, async (registry, candidate) => {
      const change = definedOf<CandidateForm>(edit);
      const difference = differenceOf<CandidateForm>(candidate, change);
      if (difference === undefined) return candidate;
      registry.assertNotFrozen();
      const { listOrder = candidate.listOrder, listSize = candidate.listSize, ...rest } = change;
      const next = { ...candidate, ...rest, listOrder, listSize };
      if (listSize !== candidate.listSize) assertSizeOfList(registry.election, listSize);
      const all = await this.candidates.findAll(registry.tx, candidate.electionId);
      assertPlaceOnBallot(
        next,
        all.filter((one) => one.id !== id),
      );
      const edited = await this.candidates.update(registry.tx, candidate, {
        ...rest,
        listOrder,
        listSize,
      });
      await registry.record('candidate.edited', { kind: 'candidate', id }, difference);
      return edited;
    });
  }

  /** The whole ballot at once: places are given once, so that one by one they would be in each other's way. */
  async reorder(
    actor: Actor,
    electionId: ElectionId,
    order: readonly BallotPlace[],
    terms: ChangeTerms,
  ): Promise<readonly Candidate[]> {
    return this.changes.add(actor, electionId, terms, async (registry) => {
      const ballot = await this.candidates.findAll(registry.tx, electionId);
      const moves = movesTo(order, ballot);
      if (moves.length === 0) return ballot;
      registry.assertNotFrozen();
      await this.candidates.place(registry.tx, moves);
      const reordered = await this.candidates.findAll(registry.tx, electionId);
      await registry.record(
        'ballot.reordered',
        { kind: 'election', id: electionId },
        { before: { order: partiesOf(ballot) }, after: { order: partiesOf(reordered) } },
      );
      return reordered;
    });
  }

  async delete(actor: Actor, id: CandidateId, terms: ChangeTerms): Promise<void> {
    const find = (tx: OpenRegistry['tx']) => this.candidates.find(tx, id);
    return this.changes.change(actor, 'candidate', find, terms, async (registry, candidate) => {
      registry.assertNotFrozen();
      await this.candidates.delete(registry.tx, id);
      await registry.assertStaysComplete();
      const { partyId, name, partyName, colour, listOrder, listSize } = candidate;
      const before = recordOf({ partyId, name, partyName, colour, listOrder, listSize });
      await registry.record('candidate.deleted', { kind: 'candidate', id }, { before });
    });
  }
}

const MAX_CANDIDATES = 1_000;

/** As the trail names them. */
function partiesOf(ballot: readonly Candidate[]): string {
  return ballot.map(({ partyId }) => partyId).join(', ');
}

/** After everybody else, or in the first gap where the last place is taken. */
function nextPlace(others: readonly Candidate[]): number {
  const taken = new Set(others.map(({ listOrder }) => listOrder));
  const last = Math.max(0, ...taken);
  if (last < MAX_CANDIDATES) return last + 1;
  return (
    [...Array(MAX_CANDIDATES).keys()].find((place) => place > 0 && !taken.has(place)) ?? last + 1
  );
}

/** Where one person is elected there is no list that could be too short. */
function assertSizeOfList({ method }: Rules, listSize: number | null): void {
  if (listSize === null || isListMethod(method)) return;
  const detail = `${method} elects one person, not a list`;
  throw refusedFields([{ field: 'list_size', code: 'not_of_this_method', detail }]);
}

/** Told by name instead of by the database, which would only say that something was not unique. */
function assertPlaceOnBallot(
  { partyId, listOrder }: Pick<Candidate, 'partyId' | 'listOrder'>,
  others: readonly Candidate[],
): void {
  if (isReservedPartyId(partyId)) {
    throw refusedFields([
      { field: 'party_id', code: 'reserved', detail: 'blank and null are papers that name nobody' },
    ]);
  }
  if (others.some((one) => one.partyId === partyId)) throw codeTaken('party_id');
  if (others.some((one) => one.listOrder === listOrder)) throw codeTaken('list_order');
  if (others.length >= MAX_CANDIDATES || listOrder > MAX_CANDIDATES) {
    throw refusedFields([
      {
        field: 'list_order',
        code: 'too_many',
        detail: `a ballot holds at most ${String(MAX_CANDIDATES)} candidates`,
      },
    ]);
  }
}
