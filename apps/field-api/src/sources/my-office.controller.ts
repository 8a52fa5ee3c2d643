import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { PostsService } from '#features/sources';
import { CurrentActor, RequireBasic } from '#platform/auth';
import { ApiProblem } from '#platform/http';
import { MyOfficeBody, toMyOfficeBody } from './my-office.dto.js';

@ApiTags('Sources')
@RequireBasic('source')
@ApiProblem(401, 'unauthenticated')
@Controller('api/my-office')
export class MyOfficeController {
  constructor(private readonly posts: PostsService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'The office of this token, and its ballot',
    description: 'For whoever counts there, whether the election is public or not.',
  })
  @ApiOkResponse({ type: MyOfficeBody })
  @ApiProblem(404, 'office_not_found')
  @ApiProblem(503, 'database_unavailable')
  async get(@CurrentActor() actor: Actor): Promise<MyOfficeBody> {
    return toMyOfficeBody(await this.posts.get(actor));
  }
}
