import { parseDemoAccounts } from './demo-accounts.js';

const account = {
  label: 'director',
  note: 'owns the election',
  email: 'directeur@demo.scrutin.invalid',
  password: 'demo urne',
};

describe('the demo accounts', () => {
  it.each([
    ['on one line', JSON.stringify({ accounts: [account] })],
    ['on several', JSON.stringify({ accounts: [account] }, null, 2)],
    ['after a log line', `{"level":30,"msg":"x"}\n${JSON.stringify({ accounts: [account] })}\n`],
  ])('are read from JSON %s', (_, stdout) => {
    expect(parseDemoAccounts(stdout)).toEqual([account]);
  });

  it('are missed with the words that came instead', () => {
    expect(() => parseDemoAccounts('loaded\n')).toThrow('but with: loaded');
  });
});
