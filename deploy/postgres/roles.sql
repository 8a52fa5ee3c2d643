-- Roles, so that the processes which face the network cannot change the schema, nor switch off the triggers
-- that keep the audit trail append-only. Run once by a superuser in the database of Scrutin; may be run again.
--
--   scrutin_owner  owns what migrations make; `db:migrate` alone signs in with it
--   scrutin_app    reads and writes rows; the APIs and the other commands sign in with it
--   scrutin_backup reads the server as a whole and changes nothing; `scrutin backup` alone signs in with it
--
-- Passwords are set apart: see roles.sh.
do $$
begin
  if not exists (select from pg_roles where rolname = 'scrutin_owner') then
    create role scrutin_owner login;
  end if;
  if not exists (select from pg_roles where rolname = 'scrutin_app') then
    create role scrutin_app login;
  end if;
  if not exists (select from pg_roles where rolname = 'scrutin_backup') then
    create role scrutin_backup login replication;
  end if;
  -- Where the data lie, so that keys are not among them.
  grant pg_read_all_settings to scrutin_backup;
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, create, temporary on database %I to scrutin_owner', current_database());
  execute format('grant connect on database %I to scrutin_app', current_database());
  execute format('grant connect on database %I to scrutin_backup', current_database());
end $$;

alter schema public owner to scrutin_owner;
revoke all on schema public from public;
grant usage on schema public to scrutin_app;

alter default privileges for role scrutin_owner in schema public
  grant select, insert, update, delete on tables to scrutin_app;
alter default privileges for role scrutin_owner in schema public
  grant usage, select on sequences to scrutin_app;
