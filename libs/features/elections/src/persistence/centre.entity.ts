import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AreaId, CentreId, ElectionId } from '#kernel';
import type { Centre } from '../domain/territory.js';

@Entity({ name: 'centres', synchronize: false })
export class CentreRow implements Centre {
  @PrimaryColumn('uuid')
  readonly id!: CentreId;

  @Column('uuid', { name: 'election_id' })
  readonly electionId!: ElectionId;

  @Column({ type: 'uuid', name: 'area_id', nullable: true })
  readonly areaId!: AreaId | null;

  @Column('text')
  readonly code!: string;

  @Column('text')
  readonly name!: string;

  @Column('text', { name: 'search_key', select: false })
  readonly searchKey!: string;

  @Column({ type: 'double precision', nullable: true })
  readonly latitude!: number | null;

  @Column({ type: 'double precision', nullable: true })
  readonly longitude!: number | null;

  @Column({ type: 'timestamptz', name: 'opens_at', nullable: true })
  readonly opensAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'closes_at', nullable: true })
  readonly closesAt!: Date | null;

  @Column('integer')
  readonly version!: number;
}
