import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import {
  assertEveryRouteDeclaresAuth,
  AUTH_SCHEMES,
  listRoutes,
  Public,
  RequireAccessToken,
} from '#platform/auth';
import { startApi } from '../e2e/api-under-test.js';

@Controller('planted')
class ForgetfulController {
  @Public()
  @Get('open')
  open(): string {
    return 'declared';
  }

  @Get('forgotten')
  forgotten(): string {
    return 'not declared';
  }
}

@RequireAccessToken()
@Controller('misplaced')
class MisplacedController {
  @Get()
  read(): string {
    return 'nobody could enter';
  }
}

const OPEN_ONLY = { provide: AUTH_SCHEMES, useValue: new Set(['public']) };

@Module({
  imports: [DiscoveryModule],
  controllers: [ForgetfulController],
  providers: [OPEN_ONLY],
})
class ForgetfulModule {}

@Module({
  imports: [DiscoveryModule],
  controllers: [MisplacedController],
  providers: [OPEN_ONLY],
})
class MisplacedModule {}

describe('every route declares how it is entered', () => {
  it.each(['admin-api', 'field-api'] as const)('in %s', async (kind) => {
    const api = await startApi(kind);
    const routes = listRoutes(api.app);
    await api.stop();
    expect(routes.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['health', 'health/ready', 'metrics']),
    );
    expect(routes.filter(({ auth }) => auth === undefined)).toEqual([]);
  });

  it('asks for a token at every route of the admin API that is not plainly operational', async () => {
    const api = await startApi('admin-api');
    const open = listRoutes(api.app).filter(({ auth }) => auth === 'public');
    await api.stop();
    expect(open.map(({ path }) => path).sort()).toEqual([
      // Where one comes in, or has lost the key.
      'api/auth/forgot-password',
      'api/auth/login',
      'api/auth/logout',
      'api/auth/refresh',
      'api/auth/register',
      'api/auth/reset-password',
      'api/auth/verify-email',
      'dev/mailbox',
      'dev/mailbox.json',
      'health',
      'health/ready',
    ]);
  });

  it('or the application does not start, and the message names the handler', async () => {
    const testing = await Test.createTestingModule({ imports: [ForgetfulModule] }).compile();
    expect(() => {
      assertEveryRouteDeclaresAuth(testing);
    }).toThrow(/ForgetfulController\.forgotten$/);
  });

  it('nor with a route whose credentials it has no means to check', async () => {
    const testing = await Test.createTestingModule({ imports: [MisplacedModule] }).compile();
    expect(() => {
      assertEveryRouteDeclaresAuth(testing);
    }).toThrow(/no strategy.*MisplacedController\.read \(access-token\)$/);
  });
});
