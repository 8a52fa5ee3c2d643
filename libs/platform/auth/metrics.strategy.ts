import { PassportStrategy } from '@nestjs/passport';
import { BasicStrategy } from 'passport-http';
import { systemActor, type SystemActor } from '#kernel';
import { equalInConstantTime } from './constant-time.js';

const USER = 'metrics';

/** The monitoring system's own credentials. */
export class MetricsStrategy extends PassportStrategy(BasicStrategy, 'basic-metrics') {
  constructor(private readonly password: string) {
    super();
  }

  validate(user: string, password: string): SystemActor | false {
    // Both are compared, whatever the first one said: the time taken tells nothing.
    const sameUser = equalInConstantTime(user, USER);
    const samePassword = equalInConstantTime(password, this.password);
    return sameUser && samePassword ? systemActor('monitoring') : false;
  }
}
