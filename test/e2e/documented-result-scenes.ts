import type { ApiUnderTest } from './api-under-test.js';
import type { ExampleFile, Known, Scene } from './documented-requests.js';
import { ElectionsClient, type Polls } from './elections-client.js';

export function isAboutResults(path: string): boolean {
  return /results|result-rules|\/lots|publi|cancellation/.test(path);
}

/** Prepares what the examples of official results are about: papers that were keyed, doubted, published. */
export class DocumentedResultScenes {
  private constructor(
    private readonly owner: ElectionsClient,
    private readonly first: ElectionsClient,
    private readonly second: ElectionsClient,
  ) {}

  static async open(api: ApiUnderTest, owner: ElectionsClient): Promise<DocumentedResultScenes> {
    const first = await ElectionsClient.signUp(api, 'first@exemple.ga');
    return new DocumentedResultScenes(
      owner,
      first,
      await ElectionsClient.signUp(api, 'second@exemple.ga'),
    );
  }

  async prepare(name: string, polls: Polls, known: Known, photo: ExampleFile): Promise<Scene> {
    const { election, office, area, candidate } = polls;
    const path = `offices/${office}/results`;
    const votes = [{ candidate_id: candidate, votes: 290 }];
    const scene = { as: this.owner, known: { ...known, votes, number: '1' } };
    const [, address = ''] = name.split(' ');
    if (address.endsWith('/settlement')) return this.ofTwoReaders(polls, scene, votes);
    if (address.endsWith('/lots')) return this.ofTie(polls, scene);
    if (address.startsWith('/api/offices/') || address.includes('publi')) {
      await this.owner.open(election);
    }
    if (/^(put \/api\/offices\/{id}\/results$|.*(decisions|answers|publi))/.test(name)) {
      await this.owner.must('POST', path, this.paper(votes, address.endsWith('/answers')));
    }
    if (address.includes('publications')) {
      await this.owner.must('POST', `elections/${election}/publish`, {});
    }
    if (name.startsWith('delete /api/areas')) {
      await this.owner.must('PUT', `areas/${area}/cancellation`, { reason: 'inondation' });
    }
    if (!address.endsWith('/photo')) return scene;
    const file = new Blob([new Uint8Array(photo.bytes)], { type: photo.type });
    await this.owner.must('PUT', `${path}/photo`, file);
    return { ...scene, file: photo };
  }

  private paper(votes: readonly object[], isDoubtful = false) {
    const papers = isDoubtful ? { voters: 320, null_votes: 26 } : { voters: 300, null_votes: 6 };
    return { registered: 400, blank: 4, valid: 290, ...papers, votes };
  }

  private async ofTwoReaders(polls: Polls, scene: Scene, votes: object[]): Promise<Scene> {
    const { election, office } = polls;
    for (const reader of [this.first, this.second]) {
      await this.owner.bring(reader, election, 'editor');
    }
    await this.owner.must('PUT', `elections/${election}/result-rules`, { double_entry: true });
    await this.owner.open(election);
    const path = `offices/${office}/results`;
    await this.first.must('POST', path, this.paper(votes));
    await this.second.must('POST', path, { ...this.paper(votes), blank: 5, null_votes: 5 });
    return scene;
  }

  private async ofTie(polls: Polls, scene: Scene): Promise<Scene> {
    const { election, office, candidate } = polls;
    const form = { election_id: election, party_id: 'RPG', name: 'Jean Obame' };
    const { id: rival } = await this.owner.must('POST', 'candidates', form);
    await this.owner.must('PUT', `elections/${election}`, { method: 'plurality' });
    await this.owner.open(election);
    const votes = [candidate, rival].map((id) => ({ candidate_id: id, votes: 145 }));
    await this.owner.must('POST', `offices/${office}/results`, this.paper(votes));
    const { outcome } = (await this.owner.must(
      'GET',
      `elections/${election}/results`,
    )) as unknown as {
      readonly outcome: { readonly ties: readonly { readonly tie_key: string }[] };
    };
    return {
      ...scene,
      known: { ...scene.known, tie_key: outcome.ties[0]?.tie_key, order: [rival] },
    };
  }
}
