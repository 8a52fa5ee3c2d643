import { installHomeProd, type Scene } from './scene.js';

export async function uninstalls(scene: Scene): Promise<void> {
  const { machine, verdict } = scene;
  const count = `runuser -u postgres -- psql -tAc 'select count(*) from accounts' scrutin`;
  const before = await machine.shell(count);
  const { code, output } = await installHomeProd(scene, ['--uninstall']);
  verdict.that('uninstalling succeeds', code === 0, output);
  verdict.equal('after it no process is left', await machine.shell(`pgrep -c node || true`), '0');
  verdict.equal('after it the data are still there', await machine.shell(count), before);
  await machine.shell(
    'test -s /etc/scrutin/secrets.env && test -d /var/backups/scrutin/base && nginx -t',
  );
  const purged = await installHomeProd(scene, ['--uninstall', '--purge']);
  verdict.that('purging succeeds', purged.code === 0, purged.output);
  const left = await machine.shell(
    `find / -xdev -path /srv -prune -o -path /proc -prune -o -iname '*scrutin*' -print; getent passwd | grep scrutin || true;
     runuser -u postgres -- psql -tAc "select datname from pg_database where datname = 'scrutin'"`,
  );
  verdict.equal('purging leaves nothing', left.replaceAll(/.*scrutin-install\.lock\n?/g, ''), '');
}
