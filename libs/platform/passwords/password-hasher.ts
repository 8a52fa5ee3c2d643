import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { BoundedQueue } from './bounded-queue.js';
import { normalizePassword } from './password-policy.js';

/** Of OWASP's choices for argon2id: 19 MiB, two passes, one lane. The variant is the package's default, and the table's. */
const MEMORY_KIB = 19 * 1024;
const PASSES = 2;
const LANES = 1;

/** Hashing runs on the four threads of libuv, which files and name look-ups need as well: it gets half of them. */
const CONCURRENCY = 2;
/** About two seconds of work on a small machine: beyond, waiting would only outlast the patience of the client. */
const MAX_WAITING = 100;

/** Of no password: what unknown accounts are compared with, so that they take as long as known ones. */
const NOBODY = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** One for each process, whoever signs in: a rush of sign-ins makes sign-ins slow and nothing else. */
@Injectable()
export class PasswordHasher {
  private readonly queue = new BoundedQueue(CONCURRENCY, MAX_WAITING);

  async hash(password: string): Promise<string> {
    return this.queue.run(() =>
      hash(normalizePassword(password), {
        memoryCost: MEMORY_KIB,
        timeCost: PASSES,
        parallelism: LANES,
      }),
    );
  }

  /** Works as hard where there is no hash to compare with. */
  async matches(passwordHash: string | undefined, password: string): Promise<boolean> {
    const text = normalizePassword(password);
    const same = await this.queue.run(() => verify(passwordHash ?? NOBODY, text));
    return passwordHash !== undefined && same;
  }
}
