import { checksPage } from './checks-page.js';
import { readOrGenerate } from './generated-file.js';

// A failure here means: run `npm run generate`, read the difference, commit it.
describe('generated pages', () => {
  it('docs/checks.md is what the table of checks says', () => {
    const page = checksPage();
    expect(readOrGenerate('docs/checks.md', page)).toBe(page);
  });
});
