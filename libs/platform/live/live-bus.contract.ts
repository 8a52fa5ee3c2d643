import { captureLog, eventually } from '#platform/testing';
import type { Announcement } from './announcement.js';
import { LiveBus } from './live-bus.js';
import type { LiveTransport } from './live-transport.js';

export interface LiveBusFixture {
  /** A transport as another process of the installation would open it. */
  open(): LiveTransport;
  /** Cuts every connection of every transport, from the server's side. */
  cutConnections(): Promise<void>;
  /** Sends text that no process of ours wrote, to the same channel. */
  sendForeign(text: string): Promise<void>;
}

class Ear {
  readonly heard: Announcement[] = [];
  gaps = 0;

  onAnnouncement(announcement: Announcement): void {
    this.heard.push(announcement);
  }

  onGap(): void {
    this.gaps += 1;
  }

  highest(id: string): number {
    return Math.max(0, ...this.heard.filter((item) => item.id === id).map((item) => item.version));
  }
}

/** What both adapters promise. Each adapter's spec hands in its own server. */
export function describeLiveBus(fixture: () => LiveBusFixture): void {
  const buses: LiveBus[] = [];

  async function openBus(): Promise<LiveBus> {
    const bus = new LiveBus(fixture().open(), captureLog().logger);
    buses.push(bus);
    await eventually(() => {
      expect(bus.isConnected).toBe(true);
    });
    return bus;
  }

  async function openEar(bus: LiveBus, topic = 'tally'): Promise<Ear> {
    const ear = new Ear();
    bus.listen(topic, ear);
    await Promise.resolve();
    return ear;
  }

  afterEach(async () => {
    await Promise.all(buses.splice(0).map((bus) => bus.close()));
  });

  it('brings an announcement to every process, its own included', async () => {
    const [a, b] = [await openBus(), await openBus()];
    const ears = [await openEar(a), await openEar(b)];
    a.announce({ topic: 'tally', id: 'office-1', version: 7 });
    for (const ear of ears) {
      await eventually(() => {
        expect(ear.heard).toEqual([{ topic: 'tally', id: 'office-1', version: 7 }]);
      });
    }
  });

  it('brings a topic to its listeners only, until they leave', async () => {
    const bus = await openBus();
    const [tally, tokens] = [await openEar(bus, 'tally'), await openEar(bus, 'tokens')];
    const left = new Ear();
    bus.listen('tally', left)();
    bus.announce({ topic: 'tally', id: 'x', version: 1 });
    await eventually(() => {
      expect(tally.heard).toHaveLength(1);
    });
    expect(tokens.heard).toHaveLength(0);
    expect(left.heard).toHaveLength(0);
  });

  it('folds a thousand announcements of one thing into a few, and keeps the highest version', async () => {
    const [a, b] = [await openBus(), await openBus()];
    const ear = await openEar(b);
    for (let version = 1_000; version >= 1; version -= 1)
      a.announce({ topic: 'tally', id: 'o', version });
    await eventually(() => {
      expect(ear.highest('o')).toBe(1_000);
    });
    expect(ear.heard.length).toBeLessThan(5);
  });

  it('brings five thousand different things in one go', async () => {
    const [a, b] = [await openBus(), await openBus()];
    const ear = await openEar(b);
    for (let n = 0; n < 5_000; n += 1)
      a.announce({ topic: 'tally', id: `office-${String(n)}`, version: n });
    await eventually(() => {
      expect(new Set(ear.heard.map(({ id }) => id)).size).toBe(5_000);
    });
  });

  it('tells a gap instead of growing when more waits than anybody would want to hear', async () => {
    const [a, b] = [await openBus(), await openBus()];
    const ear = await openEar(b);
    for (let n = 0; n < 25_000; n += 1)
      a.announce({ topic: 'tally', id: `office-${String(n)}`, version: n });
    await eventually(() => {
      expect(ear.gaps).toBeGreaterThan(0);
      expect(ear.highest('office-24999')).toBe(24_999);
    });
    expect(ear.heard.length).toBeLessThanOrEqual(10_000);
  });

  it('comes back after its connections were cut, tells the gap, and sends what waited', async () => {
    const [a, b] = [await openBus(), await openBus()];
    const ear = await openEar(b);
    await fixture().cutConnections();
    a.announce({ topic: 'tally', id: 'o', version: 1 });
    await eventually(() => {
      expect(a.isConnected && b.isConnected).toBe(true);
      expect(ear.gaps).toBeGreaterThan(0);
    });
    a.announce({ topic: 'tally', id: 'o', version: 2 });
    await eventually(() => {
      expect(ear.highest('o')).toBe(2);
    });
  });

  it('goes on after a listener that throws and after text that is not ours', async () => {
    const bus = await openBus();
    bus.listen('tally', {
      onAnnouncement: () => {
        throw new Error('a listener of bad manners');
      },
      onGap: () => undefined,
    });
    const ear = await openEar(bus);
    await fixture().sendForeign('{"what":"is this"}');
    bus.announce({ topic: 'tally', id: 'o', version: 3 });
    await eventually(() => {
      expect(ear.highest('o')).toBe(3);
    });
  });

  it('sends what was announced just before it closes', async () => {
    const [a, b] = [await openBus(), await openBus()];
    const ear = await openEar(b);
    a.announce({ topic: 'tally', id: 'last', version: 1 });
    await a.close();
    await eventually(() => {
      expect(ear.highest('last')).toBe(1);
    });
  });
}
