import { eventually } from '#platform/testing';
import type { ApiUnderTest } from './api-under-test.js';
import { discrepancyScene } from './documented-discrepancy-scene.js';
import { DocumentedResultScenes, isAboutResults } from './documented-result-scenes.js';
import type { DocumentedRequests, ExampleFile, Known, Scene } from './documented-requests.js';
import { plantEvidence } from './evidence-rows.js';
import { ElectionsClient, type Polls } from './elections-client.js';
import { plantSource } from './elections-world.js';
import { bearer, IdentityClient, PASSWORD } from './identity-client.js';

const PHOTO: ExampleFile = {
  type: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
const POLLING_MAP: ExampleFile = {
  type: 'text/csv',
  bytes: Buffer.from('centre_code;centre_name;office_code;registered\nC9;École;C9-1;400\n'),
};

/** What the id in a path is an id of. */
const THINGS: Readonly<Record<string, keyof Polls>> = {
  elections: 'election',
  approvals: 'election',
  areas: 'area',
  centers: 'centre',
  offices: 'office',
  candidates: 'candidate',
};

/** Prepares for each operation what its example is about, fresh for every one: none spoils another's. */
export class DocumentedScenes {
  private made = 0;

  private constructor(
    private readonly api: ApiUnderTest,
    private readonly requests: DocumentedRequests,
    private readonly owner: ElectionsClient,
    private readonly guest: ElectionsClient,
    private readonly admin: ElectionsClient,
    private readonly results: DocumentedResultScenes,
  ) {}

  static async open(api: ApiUnderTest, requests: DocumentedRequests): Promise<DocumentedScenes> {
    const owner = await ElectionsClient.signUp(api, 'owner@exemple.ga');
    return new DocumentedScenes(
      api,
      requests,
      owner,
      await ElectionsClient.signUp(api, 'guest@exemple.ga'),
      await ElectionsClient.signUpAdmin(api, 'admin@exemple.ga'),
      await DocumentedResultScenes.open(api, owner),
    );
  }

  async prepare(name: string): Promise<Scene> {
    const [, path = ''] = name.split(' ');
    if (path.startsWith('/api/auth/')) return this.ofAccounts(name);
    if (path.startsWith('/api/audit')) return { as: this.admin, known: {} };
    // As its own creator, for whom the documented code is free.
    if (name === 'post /api/elections') return { as: this.guest, known: {} };
    const polls = await this.draft();
    const [, , collection = ''] = path.split('/');
    const thing = THINGS[collection];
    const known = { ...this.idsOf(polls), ...(thing && { id: polls[thing] }) };
    await this.makeWay(name, path, polls);
    if (isAboutResults(path)) return this.results.prepare(name, polls, known, PHOTO);
    if (path.includes('/sources')) {
      const source_id = await plantSource(this.api, polls.election, polls.office);
      return { as: this.owner, known: { ...known, source_id } };
    }
    if (path.includes('/evidence')) await plantEvidence(this.api, polls);
    if (path.includes('/discrepanc')) return discrepancyScene(this.api, this.owner, polls, known);
    if (path.endsWith('/photo')) return { as: this.owner, known, file: PHOTO };
    if (path.endsWith('/candidates/order')) {
      return { as: this.owner, known: { ...known, candidates: [{ id: polls.candidate }] } };
    }
    if (path.includes('/imports')) return this.ofImports(polls, known);
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

  /** For what the example does: a place on the ballot, voters who wait, a centre that is empty. */
  private async makeWay(name: string, path: string, polls: Polls): Promise<void> {
    if (path.endsWith('/extensions')) await this.owner.open(polls.election);
    if (name === 'post /api/candidates') {
      await this.owner.must('DELETE', `candidates/${polls.candidate}`);
    }
    if (['delete /api/centers/{id}', 'delete /api/areas/{id}'].includes(name)) {
      await this.owner.must('DELETE', `offices/${polls.office}`);
    }
    if (name === 'delete /api/areas/{id}') {
      await this.owner.must('DELETE', `centers/${polls.centre}`);
    }
    if (name === 'get /api/candidates/{id}/photo') {
      await this.upload('PUT', `candidates/${polls.candidate}/photo`, PHOTO);
    }
  }

  private async ofImports({ election }: Polls, known: Known): Promise<Scene> {
    const started = await this.upload('POST', `elections/${election}/imports`, POLLING_MAP);
    await eventually(async () => {
      const { state } = await this.owner.must('GET', `imports/${started.id}`);
      if (state !== 'done') throw new Error(`the import is ${state}`);
    });
    return { as: this.owner, known: { id: started.id, ...known }, file: POLLING_MAP };
  }

  private async upload(method: string, path: string, { type, bytes }: ExampleFile) {
    const response = await fetch(`${this.api.url}/api/${path}`, {
      method,
      headers: { ...bearer(this.owner.token), 'content-type': type },
      body: new Uint8Array(bytes),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as { readonly id: string };
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
