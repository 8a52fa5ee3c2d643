import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../local-services/plain-error.js';
import type { AdminClient } from './clients/admin-client.js';
import { textIn } from './clients/http-client.js';
import { writePollingMap, type Country } from './plan/country.js';

/** The election on the platform, ready to be reported on. */
export interface OpenElection {
  readonly electionId: string;
  readonly opensAt: Date;
  /** By the code of the map. */
  readonly officeIds: ReadonlyMap<string, string>;
  /** It had been opened by an earlier run, which may have got anywhere. */
  readonly wasOpen: boolean;
  /** Undefined until the doors have closed. */
  readonly closedAt: Date | undefined;
}

type Body = Readonly<Record<string, unknown>>;

const HOUR_MS = 3_600_000;
/** Before its hour by a move: late enough that the clock does not get there first. */
const OPENS_IN_H = 2;
const CLOSES_IN_H = 14;
const REPORTS_FOR_H = 30 * 24;
const IMPORT_POLL_MS = 250;

/** Brings an election to the opening of its doors. Every step looks first whether it was done before. */
export class ElectionSetUp {
  constructor(
    private readonly admin: AdminClient,
    private readonly country: Country,
    private readonly code: string,
    private readonly say: (line: string) => void,
  ) {}

  async open(): Promise<OpenElection> {
    const found = (await this.find()) ?? (await this.create());
    const id = String(found['id']);
    const state = String(found['state']);
    if (state === 'draft') await this.fill(id);
    if (found['visibility'] !== 'public') await this.show(id);
    if (state === 'draft') await this.move(id, 'scheduled');
    if (state === 'draft' || state === 'scheduled') await this.move(id, 'open');
    const officeIds = await this.officeIds(id);
    const now = await this.admin.get(`/api/elections/${id}`, 'GET elections/…');
    this.refuseWhatIsOver(String(now['state']));
    return {
      electionId: id,
      opensAt: new Date(String(now['opens_at'])),
      officeIds,
      wasOpen: state !== 'draft' && state !== 'scheduled',
      closedAt: closedAt(now),
    };
  }

  /** As it stands, for reading only. */
  async look(): Promise<Pick<OpenElection, 'electionId' | 'officeIds'>> {
    const found = await this.find();
    if (found === undefined) throw new PlainError(`There is no election ${this.code}.`);
    const electionId = String(found['id']);
    return { electionId, officeIds: await this.officeIds(electionId) };
  }

  /** When they closed. */
  async closeDoors(electionId: string): Promise<Date> {
    await this.move(electionId, 'counting');
    const now = await this.admin.get(`/api/elections/${electionId}`, 'GET elections/…');
    return closedAt(now) ?? new Date();
  }

  private async find(): Promise<Body | undefined> {
    const path = `/api/elections?q=${encodeURIComponent(this.code)}`;
    const elections = await this.admin.list(path, 'GET elections');
    return elections.find(({ code }) => code === this.code);
  }

  private async create(): Promise<Body> {
    this.say(`creating the election ${this.code}`);
    const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
    return this.admin.send('POST', '/api/elections', 'POST elections', {
      code: this.code,
      name: `DEMO – simulated election ${this.code}`,
      country: 'GA',
      kind: 'presidential',
      method: 'two_rounds',
      time_zone: 'Africa/Libreville',
      opens_at: inHours(OPENS_IN_H),
      closes_at: inHours(CLOSES_IN_H),
      reports_until: inHours(REPORTS_FOR_H),
    });
  }

  private async fill(id: string): Promise<void> {
    const path = `/api/candidates?election_id=${id}`;
    const present = await this.admin.list(path, 'GET candidates');
    for (const { partyId, name, partyName, colour } of this.country.parties) {
      if (present.some((candidate) => candidate['party_id'] === partyId)) continue;
      await this.admin.send('POST', '/api/candidates', 'POST candidates', {
        ...{ election_id: id, party_id: partyId, party_name: partyName, name, colour },
      });
    }
    await this.importMap(id);
  }

  /** A file brings up to date what is there, so it may be sent twice. */
  private async importMap(id: string): Promise<void> {
    const { offices } = this.country;
    this.say(`importing ${String(offices.length)} offices`);
    const label = 'POST imports';
    const map = writePollingMap(this.country);
    let run = await this.admin.send('POST', `/api/elections/${id}/imports`, label, map);
    while (['waiting', 'reading', 'checking', 'writing'].includes(String(run['state']))) {
      await pause(IMPORT_POLL_MS);
      run = await this.admin.get(`/api/imports/${String(run['id'])}`, 'GET imports/…');
    }
    if (run['state'] === 'done') return;
    throw new PlainError(`The polling map was ${String(run['state'])}: ${JSON.stringify(run)}`);
  }

  private async show(id: string): Promise<void> {
    const path = `/api/elections/${id}/visibility`;
    const shown = await this.admin.send('PUT', path, 'PUT visibility', { public: true });
    if (shown['visibility'] === 'public') return;
    throw new PlainError(
      `${this.code} is not public before an admin of the platform approves it: nobody could check its figures.`,
    );
  }

  private async move(id: string, to: string): Promise<void> {
    const path = `/api/elections/${id}/moves`;
    const body = { to, ...(to === 'scheduled' ? {} : { reason: 'Simulated election day.' }) };
    const label = 'POST moves';
    const heard = await this.admin.ask({ method: 'POST', path, label, body });
    if (heard.status < 400) return;
    // The clock, or an attempt whose answer was lost, may have made the move already.
    const now = await this.admin.get(`/api/elections/${id}`, 'GET elections/…');
    if (now['state'] === to) return;
    throw new PlainError(`${this.code} cannot be moved to ${to}: ${textIn(heard, 'detail')}`);
  }

  private async officeIds(id: string): Promise<ReadonlyMap<string, string>> {
    const path = `/api/elections/${id}/offices`;
    const offices = await this.admin.list(path, 'GET offices');
    const rolls = new Map(offices.map(({ code, registered }) => [code, registered]));
    const isOurs =
      offices.length === this.country.offices.length &&
      this.country.offices.every(({ code, registered }) => rolls.get(code) === registered);
    if (isOurs)
      return new Map(offices.map((office) => [String(office['code']), String(office['id'])]));
    throw new PlainError(
      `${this.code} was made with another seed or size: give the same again, or another --election.`,
    );
  }

  private refuseWhatIsOver(state: string): void {
    if (state === 'open' || state === 'counting') return;
    throw new PlainError(`${this.code} is ${state}: its day is over.`);
  }
}

function closedAt(election: Body): Date | undefined {
  return election['state'] === 'counting' ? new Date(String(election['closes_at'])) : undefined;
}
