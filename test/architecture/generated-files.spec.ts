import { withLiveRooms } from './async-api-document.js';
import { checksPage } from './checks-page.js';
import { discrepanciesPage } from './discrepancies-page.js';
import { readOrGenerate } from './generated-file.js';
import { resultLifePage } from './result-life-page.js';
import { verificationPage } from './verification-page.js';

// A failure here means: run `npm run generate`, read the difference, commit it.
describe('generated pages', () => {
  it('docs/checks.md is what the table of checks says', () => {
    const page = checksPage();
    expect(readOrGenerate('docs/checks.md', page)).toBe(page);
  });

  it('docs/discrepancies.md is what the tables of pairs and decisions say', () => {
    const page = discrepanciesPage();
    expect(readOrGenerate('docs/discrepancies.md', page)).toBe(page);
  });

  it('docs/official-results-life.md is what the table of moves says', () => {
    const page = resultLifePage();
    expect(readOrGenerate('docs/official-results-life.md', page)).toBe(page);
  });

  it('docs/verification.md is what the table of steps says', () => {
    const page = verificationPage();
    expect(readOrGenerate('docs/verification.md', page)).toBe(page);
  });

  it.each(['admin-api', 'field-api'] as const)(
    'docs/api/%s.asyncapi.json is what is said of live rooms, beside what is written by hand',
    (api) => {
      const document = withLiveRooms(api);
      expect(readOrGenerate(`docs/api/${api}.asyncapi.json`, document)).toBe(document);
    },
  );
});
