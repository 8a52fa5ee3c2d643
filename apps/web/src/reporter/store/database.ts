import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Book, Stream } from '../book/report.js';
import type { EvidenceFile } from '../evidence/evidence-file.js';
import type { Pace } from '../book/pace.js';

/** Where somebody reports from. A book belongs to one of these, whoever is signed in now. */
export interface Post {
  readonly officeId: string;
  readonly electorId: string;
}

/** Who is signed in on this phone, and where. The token opens this office alone. */
export interface SignedIn extends Post {
  readonly name: 'now';
  readonly token: string;
  readonly since: number;
  /** Undefined: no, it is not to be renewed without the reporter. */
  readonly hasPassword: boolean;
  /** The token was refused: what is tapped is kept until it has been renewed. */
  readonly isOver: boolean;
}

export interface Candidate {
  readonly partyId: string;
  readonly name: string;
  readonly partyName: string | null;
  /** Its own, or that of its place on the ballot. */
  readonly colour: string;
}

/** What the office is called and what its ballot names. */
export interface Place {
  readonly officeId: string;
  readonly electionId: string | undefined;
  readonly election: string | undefined;
  readonly timeZone: string | undefined;
  readonly officeName: string | undefined;
  readonly registered: number | undefined;
  readonly candidates: readonly Candidate[];
}

export interface KeptBook extends Post {
  readonly stream: Stream;
  readonly book: Book;
}

/** What keeps the queue from moving, for whoever looks at the screen. */
export interface Halt {
  readonly code: string;
  readonly detail: string;
}

/** Reports and files go out side by side: a film does not hold up a vote. */
export type SenderName = 'sender' | 'uploader';

/** Of the one sender that all tabs together are. */
export interface Sending {
  readonly name: SenderName;
  readonly pace: Pace;
  readonly halt: Halt | undefined;
}

/** The bytes of a file, until they have arrived. */
export interface Content {
  readonly id: string;
  readonly blob: Blob;
}

class ReporterDatabase extends Dexie {
  declare readonly signIns: EntityTable<SignedIn, 'name'>;
  declare readonly places: EntityTable<Place, 'officeId'>;
  declare readonly books: Table<KeptBook, [string, string, Stream]>;
  declare readonly sending: EntityTable<Sending, 'name'>;
  declare readonly files: EntityTable<EvidenceFile, 'id'>;
  declare readonly contents: EntityTable<Content, 'id'>;

  constructor() {
    // What was tapped is on the disk before the phone shakes, not merely on its way there.
    super('scrutin-reporter', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      signIns: 'name',
      places: 'officeId',
      books: '[officeId+electorId+stream]',
      sending: 'name',
    });
    this.version(2).stores({ files: 'id, [officeId+electorId]', contents: 'id' });
  }
}

export const database = new ReporterDatabase();
