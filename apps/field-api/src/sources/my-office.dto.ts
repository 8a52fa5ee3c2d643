import { ApiProperty } from '@nestjs/swagger';
import type { Post } from '#features/sources';
import {
  PublicElectionDetail,
  PublicOfficeBody,
  toElectionDetail,
  toOfficeBody,
} from '../live-figures/public-elections.dto.js';

export class MyOfficeBody {
  @ApiProperty()
  readonly office!: PublicOfficeBody;

  @ApiProperty({ description: 'With its ballot, private elections included.' })
  readonly election!: PublicElectionDetail;
}

export function toMyOfficeBody({ office, candidates, ...shown }: Post): MyOfficeBody {
  return { office: toOfficeBody(office), election: toElectionDetail(shown, candidates) };
}
