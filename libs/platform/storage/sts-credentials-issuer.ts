import { AssumeRoleCommand, STSClient, type Credentials } from '@aws-sdk/client-sts';
import { err, ok, type Result } from '#kernel';
import type { Logger } from '#platform/logging';
import { CallSlots } from './call-slots.js';
import { CircuitBreaker, type BreakerLimits } from './circuit-breaker.js';
import {
  ScopedCredentialsIssuer,
  type ScopedCredentials,
  type ScopedCredentialsRequest,
} from './scoped-credentials.js';
import type { StsSettings } from './scoped-credentials-settings.js';
import { describeFault } from './storage-faults.js';
import { sessionNameOf, uploadPolicy } from './upload-policy.js';

export interface StsLimits extends BreakerLimits {
  readonly connectMs: number;
  /** The whole call, with what is tried again. */
  readonly wholeMs: number;
  readonly attempts: number;
  readonly atOnce: number;
  readonly maxWaitMs: number;
}

const LIMITS: StsLimits = {
  connectMs: 2_000,
  wholeMs: 5_000,
  attempts: 3,
  atOnce: 16,
  maxWaitMs: 1_000,
  faults: 5,
  pauseMs: 5_000,
};

const MIN_SECONDS = 900;
const MAX_SECONDS = 43_200;

/** AssumeRole with a session policy: the session may do what both the role and the policy allow. */
export class StsCredentialsIssuer extends ScopedCredentialsIssuer {
  private readonly client: STSClient;
  private readonly slots: CallSlots;
  private readonly breaker: CircuitBreaker;

  constructor(
    private readonly settings: StsSettings,
    private readonly logger: Logger,
    private readonly limits: StsLimits = LIMITS,
  ) {
    super();
    this.client = createStsClient(settings, limits);
    this.slots = new CallSlots(limits.atOnce, limits.maxWaitMs);
    this.breaker = new CircuitBreaker(limits);
  }

  async issue(
    request: ScopedCredentialsRequest,
  ): Promise<Result<ScopedCredentials, 'unavailable'>> {
    const command = this.command(request);
    if (this.breaker.isOpen) return err('unavailable');
    try {
      const issued = await this.slots.run(() => this.breaker.run(() => this.send(command)));
      return issued === undefined ? err('unavailable') : ok(issued);
    } catch (error) {
      const { name, status } = describeFault(error);
      const { roleArn } = this.settings;
      this.logger.warn({ fault: name, status, role: roleArn }, 'STS gave no keys for uploads');
      return err('unavailable');
    }
  }

  close(): void {
    this.client.destroy();
  }

  private command({ prefix, sessionName, seconds }: ScopedCredentialsRequest): AssumeRoleCommand {
    if (!Number.isInteger(seconds) || seconds < MIN_SECONDS || seconds > MAX_SECONDS) {
      throw new RangeError(`keys live from ${MIN_SECONDS} to ${MAX_SECONDS} s, not ${seconds}`);
    }
    return new AssumeRoleCommand({
      RoleArn: this.settings.roleArn,
      RoleSessionName: sessionNameOf(sessionName),
      DurationSeconds: seconds,
      Policy: uploadPolicy(this.settings.bucket, prefix),
    });
  }

  private async send(command: AssumeRoleCommand): Promise<ScopedCredentials> {
    const abortSignal = AbortSignal.timeout(this.limits.wholeMs);
    const { Credentials: credentials } = await this.client.send(command, { abortSignal });
    return toScopedCredentials(credentials);
  }
}

function createStsClient(
  { region, keys, endpoint }: StsSettings,
  { connectMs, wholeMs, attempts }: StsLimits,
): STSClient {
  return new STSClient({
    region,
    credentials: keys,
    ...(endpoint === undefined ? {} : { endpoint }),
    // The library waits longer each time, and a random part of that.
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: connectMs,
      requestTimeout: wholeMs,
      throwOnRequestTimeout: true,
    },
  });
}

function toScopedCredentials(credentials: Credentials | undefined): ScopedCredentials {
  const {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiresAt,
  } = credentials ?? {};
  const isWhole =
    accessKeyId !== undefined && secretAccessKey !== undefined && sessionToken !== undefined;
  if (isWhole && expiresAt !== undefined) {
    return { accessKeyId, secretAccessKey, sessionToken, expiresAt };
  }
  throw new Error('STS answered without keys');
}
