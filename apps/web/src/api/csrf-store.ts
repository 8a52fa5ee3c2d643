import Dexie, { type EntityTable } from 'dexie';

interface Guard {
  readonly name: 'csrf';
  readonly token: string;
}

const database = new Dexie('scrutin-console') as Dexie & {
  readonly guards: EntityTable<Guard, 'name'>;
};
database.version(1).stores({ guards: 'name' });

/** What has to come along with the refresh cookie. Kept, so that a reload does not sign anybody out. */
export const csrfStore = {
  read: async (): Promise<string | undefined> => (await database.guards.get('csrf'))?.token,
  write: async (token: string): Promise<void> => {
    await database.guards.put({ name: 'csrf', token });
  },
  clear: async (): Promise<void> => {
    await database.guards.clear();
  },
};
