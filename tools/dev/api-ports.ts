import { PlainError } from '../local-services/plain-error.js';
import { checkPort } from '../local-services/ports.js';

interface ApiPort {
  readonly variable: 'ADMIN_PORT' | 'FIELD_PORT';
  readonly port: number;
}

/** Looked at before anything is started, so that a taken port costs a second and leaves nothing behind. */
export async function ensurePortsAreFree(ports: readonly ApiPort[]): Promise<void> {
  for (const { variable, port } of ports) {
    const state = await checkPort(port);
    if (state === 'free') continue;
    const example = await findExample(port);
    const choice = `${variable}=${example} ./run-dev-mode`;
    throw new PlainError(
      state === 'taken'
        ? `Port ${port} is taken: free it or choose another, for example ${choice}`
        : `Port ${port} is reserved for the administrator: choose another, for example ${choice}`,
    );
  }
}

async function findExample(port: number): Promise<number> {
  const base = port < 1024 ? 3000 : port;
  for (let candidate = base + 100; candidate <= 65_535; candidate += 100) {
    if ((await checkPort(candidate)) === 'free') return candidate;
  }
  return 3100;
}
