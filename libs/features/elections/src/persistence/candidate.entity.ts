import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CandidateId, ElectionId } from '#kernel';
import type { Candidate } from '../domain/candidate.js';

@Entity({ name: 'candidates', synchronize: false })
export class CandidateRow implements Candidate {
  @PrimaryColumn('uuid')
  readonly id!: CandidateId;

  @Column('uuid', { name: 'election_id' })
  readonly electionId!: ElectionId;

  @Column('text', { name: 'party_id' })
  readonly partyId!: string;

  @Column('text')
  readonly name!: string;

  @Column('text', { name: 'search_key', select: false })
  readonly searchKey!: string;

  @Column({ type: 'text', name: 'party_name', nullable: true })
  readonly partyName!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly colour!: string | null;

  @Column('integer', { name: 'list_order' })
  readonly listOrder!: number;

  @Column({ type: 'integer', name: 'list_size', nullable: true })
  readonly listSize!: number | null;

  @Column({ type: 'text', nullable: true })
  readonly photo!: string | null;

  @Column({ type: 'text', name: 'photo_sha256', nullable: true })
  readonly photoSha256!: string | null;

  @Column('integer')
  readonly version!: number;
}
