import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { DOMAIN, type Client } from './client.js';
import type { OpenElection } from './election.js';
import { ADDRESS } from './machine.js';
import { tell, type Scene } from './scene.js';

/** What was acknowledged, over everything that happens afterwards. */
export interface Ledger {
  readonly votes: Map<string, number>;
  readonly drafts: string[];
}

export async function takesVotes(
  { verdict }: Scene,
  client: Client,
  election: OpenElection,
): Promise<Ledger> {
  const ledger: Ledger = { votes: new Map(), drafts: [] };
  const [reporter] = election.reporters;
  if (reporter === undefined) throw new Error('nobody reports');
  const { office, authorization, s3 } = reporter;
  const vote = { index: 1, gender: 'male', age: 'less_30', has_torn: true };
  const ask = { method: 'POST', body: vote, headers: { authorization } };
  const citizen = await waitInBooth(client, office);
  const first = await client.ask(DOMAIN, '/api/vote/', ask);
  verdict.equal('a vote is taken', first.status, 201);
  const again = await client.ask(DOMAIN, '/api/vote/', ask);
  verdict.equal('the same vote again is the same', [again.status, again.text], [200, first.text]);
  ledger.votes.set(office, 1);
  verdict.that('reporters get keys for the object store', s3['credentials'] !== null);
  verdict.equal('a citizen is shown the vote over the WebSocket', await citizen.shown, 1);
  await checkVotes(verdict, client, ledger);
  tell('an election is open, a vote is taken, shown and counted');
  return ledger;
}

interface Citizen {
  /** The index of the vote that is shown, sooner or later. */
  readonly shown: Promise<unknown>;
}

async function waitInBooth(client: Client, office: string): Promise<Citizen> {
  const socket = new WebSocket(`wss://${DOMAIN}/ws/vote-verification`, {
    ca: client.certificate,
    lookup: (_name, options, found) => {
      if (options.all === true) found(null, [{ address: ADDRESS, family: 4 }]);
      else found(null, ADDRESS, 4);
    },
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'voting', poll_office_id: office, elector_id: 'citizen-1' }));
  await pause(500);
  const shown = new Promise((resolve) => {
    const patience = setTimeout(() => {
      socket.terminate();
      resolve('nothing came');
    }, 10_000);
    socket.on('message', (data: Buffer) => {
      const word = JSON.parse(data.toString()) as { type: string; vote?: { index: number } };
      if (word.type !== 'vote') return;
      clearTimeout(patience);
      socket.close(1000);
      resolve(word.vote?.index);
    });
  });
  return { shown };
}

/** Every vote that was acknowledged is in the figures that the public reads, and no other. */
export async function checkVotes(
  verdict: Scene['verdict'],
  client: Client,
  { votes }: Ledger,
  when = 'in the public figures',
): Promise<void> {
  // As long as an answer may be shown again.
  await pause(2_600);
  for (const [office, count] of votes) {
    const { status, body } = await client.ask(DOMAIN, `/api/pollofficesstats/${office}/`);
    const totals = body['totals'] as { readonly votes: number } | undefined;
    verdict.equal(`every acknowledged vote is ${when}`, [status, totals?.votes], [200, count]);
  }
}
