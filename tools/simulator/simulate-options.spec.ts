import { parseSimulateOptions } from './simulate-options.js';

const needed = [
  ...['--admin', 'http://127.0.0.1:3000', '--field', 'http://127.0.0.1:3001'],
  ...['--email', 'd@demo.invalid', '--password', 'demo urne'],
];

describe('the options of the simulator', () => {
  it('name the election after its seed and size', () => {
    const { election, recipe } = parseSimulateOptions([...needed, '--seed', '9', '--offices', '6']);
    expect(election).toBe('SIM-9-6');
    expect(recipe).toMatchObject({ seed: 9, offices: 6, reporters: 3 });
  });

  it('check the figures unless they are told not to', () => {
    expect(parseSimulateOptions(needed)).toMatchObject({ isChecked: true, isCheckOnly: false });
    expect(parseSimulateOptions([...needed, '--no-check']).isChecked).toBe(false);
    expect(parseSimulateOptions([...needed, '--check-only']).isCheckOnly).toBe(true);
  });

  it('close the doors after minutes', () => {
    expect(parseSimulateOptions([...needed, '--close-after', '10']).closeAfterMs).toBe(600_000);
    expect(parseSimulateOptions(needed).closeAfterMs).toBeUndefined();
  });
});
