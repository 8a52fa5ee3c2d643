import path from 'node:path';
import { ErrandRunner } from '../errand.js';
import type { AttackErrand, AttackName, Endings } from './attacks.js';
import type { Transport } from './raw-socket.js';

export interface Siege {
  readonly attack: AttackName;
  readonly transport: Transport;
  readonly times: number;
  readonly withinMs: number;
  /** How a connection may end. */
  readonly endings: readonly string[];
}

export interface SiegeResult {
  readonly siege: Siege;
  readonly endings: Endings;
}

const TRANSPORTS = ['plain', 'socket.io'] as const;
const SOON_MS = 10_000;
/** Silence lasts 30 seconds until somebody minds; a ping without an answer up to twice 25. */
const SILENCE_MS = 45_000;
const NO_PONG_MS = 70_000;

/** One after the other. `size` is that of the largest. */
export function loudSieges(size: number): readonly Siege[] {
  const some = Math.max(12, Math.round(size / 25));
  return TRANSPORTS.flatMap((transport): readonly Siege[] => {
    const one = (attack: AttackName, endings: readonly string[], times = some): Siege => ({
      ...{ attack, transport, times, endings },
      withinMs: SOON_MS,
    });
    return [
      one('malformed', ['4400']),
      one('broken', ['1002', '1007']),
      one('large frame', ['1009']),
      one('large in pieces', ['1009']),
      one('chatter', ['4429']),
      one('pings that nobody reads', ['4429', 'cut']),
      one('answers that nobody reads', ['4429', 'cut']),
    ];
  });
}

/** All at once: they take their time. */
export function silentSieges(size: number): readonly Siege[] {
  const some = Math.max(12, Math.round(size / 25));
  const common = { withinMs: SILENCE_MS };
  return [
    ...TRANSPORTS.map((transport) => ({
      ...common,
      ...({ attack: 'silence', transport, times: size } as const),
      // Who says nothing at all, who is one too many, who is not even let in; and of Socket.IO, who never greets.
      endings:
        transport === 'plain' ? ['4408', '4429', 'refused'] : ['4408', '4429', 'refused', '1005'],
    })),
    ...TRANSPORTS.map((transport) => ({
      // Fewer than a line holds.
      ...({ attack: 'silence in the line', transport, times: Math.min(some, 150) } as const),
      ...{ endings: [transport === 'plain' ? 'cut' : '1005'], withinMs: NO_PONG_MS },
    })),
    {
      ...common,
      ...{
        attack: 'connections without a word',
        transport: 'plain',
        times: some,
        endings: ['cut'],
      },
    },
  ];
}

/** In a process of its own; every attack comes from one address. */
export async function lay(
  siege: Siege,
  target: Pick<AttackErrand, 'port' | 'officeId' | 'address'> & { readonly dist: string },
  onProgress?: (done: number) => void,
): Promise<SiegeResult> {
  const { dist, ...where } = target;
  const runner = await ErrandRunner.start(path.join(dist, 'tools/prove/sockets/attacks.js'));
  try {
    const { attack, transport, times, withinMs } = siege;
    const errand: AttackErrand = { ...where, attack, transport, times, withinMs };
    return { siege, endings: await runner.run<Endings>(errand, onProgress) };
  } finally {
    await runner.stop();
  }
}

/** What ended otherwise than it may. */
export function judgeSiege({ siege, endings }: SiegeResult): readonly string[] {
  const { attack, transport, times, endings: allowed } = siege;
  const name = `${attack} by ${transport}`;
  const strange = Object.entries(endings).filter(([ending]) => !allowed.includes(ending));
  const count = Object.values(endings).reduce((sum, n) => sum + n, 0);
  return [
    ...strange.map(([ending, n]) => `${name}: ${String(n)} ended with ${ending}`),
    ...(count === times ? [] : [`${name}: ${String(count)} of ${String(times)} connections`]),
  ];
}
