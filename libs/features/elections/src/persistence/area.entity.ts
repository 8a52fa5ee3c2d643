import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AreaId, ElectionId } from '#kernel';
import type { Area } from '../domain/territory.js';

@Entity({ name: 'areas', synchronize: false })
export class AreaRow implements Area {
  @PrimaryColumn('uuid')
  readonly id!: AreaId;

  @Column('uuid', { name: 'election_id' })
  readonly electionId!: ElectionId;

  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  readonly parentId!: AreaId | null;

  @Column('uuid', { array: true })
  readonly ancestors!: AreaId[];

  @Column('smallint')
  readonly level!: number;

  @Column({ type: 'text', nullable: true })
  readonly kind!: string | null;

  @Column('text')
  readonly code!: string;

  @Column('text')
  readonly name!: string;

  @Column('text', { name: 'search_key', select: false })
  readonly searchKey!: string;

  @Column('integer')
  readonly version!: number;
}
