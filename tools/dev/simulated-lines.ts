import { SIMULATED } from '../simulator/clients/http-client.js';

/**
 * Leaves out what an API logs about simulated requests that went well: the living demo makes twenty a second, and
 * nobody would find a line of their own between them. Warnings and errors stay.
 */
export function withoutSimulated(print: (line: string) => void): (line: string) => void {
  return (line) => {
    const isUsual = line.includes('"level":"info"');
    if (!isUsual || !line.includes(`"correlation_id":"${SIMULATED}`)) print(line);
  };
}
