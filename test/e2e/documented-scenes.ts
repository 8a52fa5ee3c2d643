import { eventually } from '#platform/testing';
import type { ApiUnderTest } from './api-under-test.js';
import type { DocumentedRequests, Known } from './documented-requests.js';
import { ElectionsClient, type Polls } from './elections-client.js';
import { IdentityClient, PASSWORD } from './identity-client.js';

/** Who sends an example, and what they know. */
export interface Scene {
  readonly as: ElectionsClient;
  readonly known: Known;
}

/** What the id in a path is an id of. */
const THINGS = {
  elections: 'election',
  approvals: 'election',
  areas: 'area',
  centers: 'centre',
  offices: 'office',
  candidates: 'candidate',
} as const satisfies Readonly<Record<string, keyof Polls>>;

/** Prepares for each operation what its example is about, fresh for every one: none spoils another's. */
export class DocumentedScenes {
  private made = 0;

  private constructor(
    private readonly api: ApiUnderTest,
    private readonly requests: DocumentedRequests,
    private readonly owner: ElectionsClient,
    private readonly guest: ElectionsClient,
    private readonly admin: ElectionsClient,
  ) {}

  static async open(api: ApiUnderTest, requests: DocumentedRequests): Promise<DocumentedScenes> {
    return new DocumentedScenes(
      api,
      requests,
      await ElectionsClient.signUp(api, 'owner@exemple.ga'),
      await ElectionsClient.signUp(api, 'guest@exemple.ga'),
      await ElectionsClient.signUpAdmin(api, 'admin@exemple.ga'),
    );
  }

  async prepare(name: string): Promise<Scene> {
    const [, path = ''] = name.split(' ');
    if (path.startsWith('/api/auth/')) return this.ofAccounts(name);
    if (path.startsWith('/api/audit')) return { as: this.admin, known: {} };
    // As its own creator, for whom the documented code is free.
    if (name === 'post /api/elections') return { as: this.guest, known: {} };
    const polls = await this.draft();
    const known = { ...this.idsOf(polls), id: polls[thingOf(path)] };
    // Their place on the ballot is the one of the example.
    if (name === 'post /api/candidates') {
      await this.owner.must('DELETE', `candidates/${polls.candidate}`);
    }
    if (path.endsWith('/extensions')) await this.owner.open(polls.election);
    if (path.startsWith('/api/approvals')) {
      await this.owner.must('PUT', `elections/${polls.election}/visibility`, { public: true });
      return { as: this.admin, known };
    }
    if (/members|invitations/.test(path)) return this.ofTeam(path, polls, known);
    return { as: this.owner, known };
  }

  /** With one of everything. */
  private async draft(): Promise<Polls> {
    this.made += 1;
    return this.owner.prepare({
      code: `DOC-${this.made}`,
      opens_at: this.requests.example('CreateElectionBody', 'opens_at'),
      closes_at: this.requests.example('CreateElectionBody', 'closes_at'),
    });
  }

  private idsOf({ election, area, centre }: Polls): Known {
    return { election_id: election, parent_id: area, area_id: area, centre_id: centre };
  }

  private async ofTeam(path: string, { election }: Polls, known: Known): Promise<Scene> {
    if (path.includes('members')) {
      await this.owner.bring(this.guest, election, 'auditor');
      return { as: this.owner, known: { ...known, account_id: this.guest.accountId } };
    }
    const invitations = `elections/${election}/invitations`;
    const form = { email: this.guest.email, role: 'auditor' };
    const invitation = await this.owner.must('POST', invitations, form);
    if (path.endsWith('/accept')) {
      const token = await this.owner.invitationTokenTo(this.guest.email);
      return { as: this.guest, known: { token } };
    }
    return { as: this.owner, known: { ...known, invitation_id: invitation.id } };
  }

  /** Somebody new each time: a password that is changed is nobody else's. */
  private async ofAccounts(name: string): Promise<Scene> {
    this.made += 1;
    const email = `marie.${this.made}@exemple.ga`;
    const as = await ElectionsClient.signUp(this.api, email);
    const identity = new IdentityClient(this.api);
    switch (name) {
      case 'post /api/auth/login':
        return { as, known: { email, password: PASSWORD } };
      case 'post /api/auth/refresh':
      case 'post /api/auth/logout':
        return {
          as,
          known: { refresh_token: (await identity.login(email)).body.refresh_token ?? '' },
        };
      case 'put /api/auth/password':
        return { as, known: { current_password: PASSWORD } };
      case 'post /api/auth/verify-email':
        return { as, known: { token: await this.linkTo(email, 'verify-email') } };
      case 'post /api/auth/reset-password':
        await identity.send('POST', 'forgot-password', { email });
        return { as, known: { token: await this.linkTo(email, 'reset-password') } };
      default:
        return { as, known: {} };
    }
  }

  private async linkTo(email: string, page: 'verify-email' | 'reset-password'): Promise<string> {
    let link: string | undefined;
    await eventually(async () => {
      [link] = await new IdentityClient(this.api).linksTo(email, page);
      if (link === undefined) throw new Error(`no link to ${page}`);
    });
    return link ?? '';
  }
}

function thingOf(path: string): keyof Polls {
  const [, , collection = ''] = path.split('/');
  return collection in THINGS ? THINGS[collection as keyof typeof THINGS] : 'election';
}
