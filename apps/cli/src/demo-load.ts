import { systemActor, type AccountActor, type AccountId } from '#kernel';
import { AuditService, PLATFORM_CHAIN } from '#features/audit';
import { AccessTokens } from '#platform/auth';
import type { DemoConfig } from './cli.config.js';
import { withFeatures } from './with-features.js';

export interface DemoAccount {
  readonly label: string;
  readonly note: string;
  readonly token: string;
}

const TOKEN_LIFETIME = '12h';

const DEMO_ACTORS: readonly (AccountActor & { readonly label: string; readonly note: string })[] = [
  {
    kind: 'platform_admin',
    id: 'de300000-0000-4000-8000-000000000001' as AccountId,
    label: 'platform admin',
    note: 'reads the trail of the platform at /api/audit',
  },
  {
    kind: 'director',
    id: 'de300000-0000-4000-8000-000000000002' as AccountId,
    label: 'director',
    note: 'is a member of no election yet, so every trail answers 404',
  },
];

/** For a developer's own machine. The same every time it is run, and never in production. */
export async function loadDemo(config: DemoConfig): Promise<readonly DemoAccount[]> {
  if (config.NODE_ENV === 'production') {
    throw new Error('Demo data is for development only; NODE_ENV is production.');
  }
  await withFeatures(config, (features) =>
    features.get(AuditService).recordOnce(systemActor('scrutin demo:load'), [
      {
        chain: PLATFORM_CHAIN,
        action: 'demo.loaded',
        subject: { kind: 'platform', id: 'demo' },
        after: { notice: 'DEMO: this database holds invented data' },
      },
    ]),
  );
  const tokens = new AccessTokens(config.JWT_SECRET);
  return Promise.all(
    DEMO_ACTORS.map(async ({ label, note, ...actor }) => ({
      label,
      note,
      token: await tokens.issue(actor, TOKEN_LIFETIME),
    })),
  );
}
