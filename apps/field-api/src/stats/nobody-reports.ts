import { Injectable, Module } from '@nestjs/common';
import type { SourceActor } from '#kernel';
import type { SourceFinder } from '#features/stats';

/** While no source can sign in, no header is a token. */
@Injectable()
export class NobodyReports implements SourceFinder {
  async findActor(): Promise<SourceActor | undefined> {
    return undefined;
  }
}

@Module({ providers: [NobodyReports], exports: [NobodyReports] })
export class NobodyReportsModule {}
