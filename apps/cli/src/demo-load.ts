import { systemActor } from '#kernel';
import { AuditService, PLATFORM_CHAIN } from '#features/audit';
import { ProvisioningService, type ProvisionedAccount } from '#features/identity';
import type { CliConfig } from './cli.config.js';
import { withFeatures } from './with-features.js';

export interface DemoAccount {
  readonly label: string;
  readonly note: string;
  readonly email: string;
  readonly password: string;
}

/** Known to everybody who reads this: hence the refusal below, and addresses to which no mail can go. */
const DEMO_PASSWORD = 'demo urne ouverte';
const DEMO_ACTOR = systemActor('scrutin demo:load');

const DEMO_ACCOUNTS: readonly (Omit<ProvisionedAccount, 'password'> &
  Pick<DemoAccount, 'label' | 'note'>)[] = [
  {
    email: 'admin@demo.scrutin.invalid',
    name: 'DEMO Admin',
    kind: 'platform_admin',
    label: 'platform admin',
    note: 'reads the trail of the platform at /api/audit',
  },
  {
    email: 'directeur@demo.scrutin.invalid',
    name: 'DEMO Directeur',
    kind: 'director',
    label: 'director',
    note: 'owns the living demo election DEMO-GABON',
  },
];

/** For a developer's own machine. The same every time it is run, and never in production. */
export async function loadDemo(config: CliConfig): Promise<readonly DemoAccount[]> {
  if (config.NODE_ENV === 'production') {
    throw new Error('Demo data is for development only; NODE_ENV is production.');
  }
  await withFeatures(config, async (features) => {
    await features.get(AuditService).recordOnce(DEMO_ACTOR, [
      {
        chain: PLATFORM_CHAIN,
        action: 'demo.loaded',
        subject: { kind: 'platform', id: 'demo' },
        after: { notice: 'DEMO: this database holds invented data' },
      },
    ]);
    const provisioning = features.get(ProvisioningService);
    for (const { email, name, kind } of DEMO_ACCOUNTS) {
      await provisioning.ensure(DEMO_ACTOR, { email, name, kind, password: DEMO_PASSWORD });
    }
  });
  return DEMO_ACCOUNTS.map(({ label, note, email }) => ({
    label,
    note,
    email,
    password: DEMO_PASSWORD,
  }));
}
