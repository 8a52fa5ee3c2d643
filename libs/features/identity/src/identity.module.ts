import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, systemClock } from '#kernel';
import { AuditModule } from '#features/audit';
import { PasswordsModule } from '#platform/passwords';
import { AccountDirectory } from './account-directory.js';
import { Attempts } from './attempts.js';
import { EmailVerificationService } from './email-verification.service.js';
import { EntryPolicy } from './entry-policy.js';
import { IdentityMails } from './identity-mails.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from './identity-settings.js';
import { OneTimeLinks } from './one-time-links.js';
import { PasswordChangeService } from './password-change.service.js';
import { PasswordResetService } from './password-reset.service.js';
import { Passwords } from './passwords.js';
import { AccountRow } from './persistence/account.entity.js';
import { AccountsRepository } from './persistence/accounts.repository.js';
import { OneTimeLinkRow } from './persistence/one-time-link.entity.js';
import { OneTimeLinksRepository } from './persistence/one-time-links.repository.js';
import { RefreshTokenRow } from './persistence/refresh-token.entity.js';
import { SessionRow } from './persistence/session.entity.js';
import { SessionsRepository } from './persistence/sessions.repository.js';
import { ProfileService } from './profile.service.js';
import { ProvisioningService } from './provisioning.service.js';
import { RegistrationService } from './registration.service.js';
import { SessionGrants } from './session-grants.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

export const IDENTITY_ENTITIES = [AccountRow, SessionRow, RefreshTokenRow, OneTimeLinkRow] as const;

/** Accounts and their passwords; enough for the command line, which knows neither mail nor attempts. */
@Module({
  imports: [AuditModule, PasswordsModule],
  providers: [
    { provide: CLOCK, useValue: systemClock },
    AccountsRepository,
    SessionsRepository,
    OneTimeLinksRepository,
    Passwords,
    ProvisioningService,
    AccountDirectory,
  ],
  exports: [
    CLOCK,
    AccountsRepository,
    SessionsRepository,
    OneTimeLinksRepository,
    Passwords,
    ProvisioningService,
    AccountDirectory,
  ],
})
export class ProvisioningModule {}

/** Everything that somebody can do about their own account. Needs the global mail and rate-limits modules. */
@Module({})
export class IdentityModule {
  static forRoot(settings: IdentitySettings): DynamicModule {
    const services = [
      RegistrationService,
      SignInService,
      SessionsService,
      ProfileService,
      PasswordChangeService,
      PasswordResetService,
      EmailVerificationService,
    ];
    return {
      module: IdentityModule,
      imports: [AuditModule, ProvisioningModule],
      providers: [
        { provide: IDENTITY_SETTINGS, useValue: settings },
        OneTimeLinks,
        IdentityMails,
        Attempts,
        EntryPolicy,
        SessionGrants,
        ...services,
      ],
      exports: services,
    };
  }
}
