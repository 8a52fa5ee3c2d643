import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId, ElectionId } from '#kernel';
import type { Election, ElectionKind, Method, Visibility } from '../domain/election.js';
import type { ElectionState } from '../domain/life.js';
import { textAsNumber } from '#platform/database';

@Entity({ name: 'elections', synchronize: false })
export class ElectionRow implements Election {
  @PrimaryColumn('uuid')
  readonly id!: ElectionId;

  @Column('uuid', { name: 'created_by' })
  readonly createdBy!: AccountId;

  @Column('text')
  readonly code!: string;

  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly country!: string;

  @Column('text')
  readonly kind!: ElectionKind;

  @Column('text')
  readonly method!: Method;

  @Column({ type: 'integer', nullable: true })
  readonly seats!: number | null;

  @Column({
    type: 'numeric',
    name: 'threshold_percent',
    nullable: true,
    transformer: textAsNumber,
  })
  readonly thresholdPercent!: number | null;

  @Column({ type: 'timestamptz', name: 'opens_at' })
  readonly opensAt!: Date;

  @Column({ type: 'timestamptz', name: 'closes_at' })
  readonly closesAt!: Date;

  @Column({ type: 'timestamptz', name: 'reports_until' })
  readonly reportsUntil!: Date;

  @Column('text', { name: 'time_zone' })
  readonly timeZone!: string;

  @Column('text')
  readonly state!: ElectionState;

  @Column('text')
  readonly visibility!: Visibility;

  @Column({ type: 'timestamptz', name: 'public_from', nullable: true })
  readonly publicFrom!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', insert: false })
  readonly createdAt!: Date;

  @Column('integer')
  readonly version!: number;

  @Column({ type: 'bigint', name: 'registry_version', transformer: textAsNumber })
  readonly registryVersion!: number;
}
