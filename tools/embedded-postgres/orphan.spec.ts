import { isPostmasterOf, parsePid } from './orphan.js';

describe('a server left behind on our data', () => {
  it('is named by the first line of postmaster.pid', () => {
    expect(parsePid('8654\n/data/cluster\n1763000000\n')).toBe(8654);
  });

  it.each(['', 'x', '1', '-7', '0'])('is not believed to be "%s"', (text) => {
    expect(parsePid(text)).toBeUndefined();
  });

  it('is a postgres that was started for that folder', () => {
    const command = ['/opt/native/bin/postgres', '-D', '/data/cluster', '-c', 'port=1', ''];
    expect(isPostmasterOf('/data/cluster', command)).toBe(true);
    expect(isPostmasterOf('/data/other', command)).toBe(false);
  });

  it('is not any other program that names the folder', () => {
    expect(isPostmasterOf('/data/cluster', ['/usr/bin/tar', '/data/cluster'])).toBe(false);
  });
});
