import { equalInConstantTime } from './constant-time.js';

describe('equalInConstantTime', () => {
  it('compares texts of any length', () => {
    expect(equalInConstantTime('secret', 'secret')).toBe(true);
    expect(equalInConstantTime('secret', 'secret ')).toBe(false);
    expect(equalInConstantTime('', 'x')).toBe(false);
    expect(equalInConstantTime('\u00e9', 'e\u0301')).toBe(false);
  });
});
