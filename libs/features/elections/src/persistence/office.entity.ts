import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CentreId, ElectionId, OfficeId } from '#kernel';
import type { Office } from '../domain/territory.js';

@Entity({ name: 'offices', synchronize: false })
export class OfficeRow implements Office {
  @PrimaryColumn('uuid')
  readonly id!: OfficeId;

  @Column('uuid', { name: 'election_id' })
  readonly electionId!: ElectionId;

  @Column('uuid', { name: 'centre_id' })
  readonly centreId!: CentreId;

  @Column('text')
  readonly code!: string;

  @Column({ type: 'text', nullable: true })
  readonly name!: string | null;

  @Column({ type: 'text', name: 'search_key', nullable: true, select: false })
  readonly searchKey!: string | null;

  @Column({ type: 'integer', nullable: true })
  readonly registered!: number | null;

  @Column({ type: 'timestamptz', name: 'opens_at', nullable: true })
  readonly opensAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'closes_at', nullable: true })
  readonly closesAt!: Date | null;

  @Column('integer')
  readonly version!: number;
}
