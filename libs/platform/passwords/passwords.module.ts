import { Global, Module } from '@nestjs/common';
import { PasswordHasher } from './password-hasher.js';

/** Global: one queue for each process, in which whoever checks a password waits. */
@Global()
@Module({ providers: [PasswordHasher], exports: [PasswordHasher] })
export class PasswordsModule {}
