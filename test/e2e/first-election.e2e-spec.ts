import { bashBlocks, runBlocks } from './documented-shell.js';
import { startElectionsApi } from './elections-client.js';

describe('docs/first-election.md', () => {
  it('goes from an empty database to an open election, as it is written', async () => {
    const blocks = await bashBlocks('docs/first-election.md');
    expect(blocks.length).toBeGreaterThan(3);
    const api = await startElectionsApi();
    try {
      const output = await runBlocks([...blocks, 'echo "office $OFFICE"'], { API: api.url });
      expect(output).toMatch(/office [0-9a-f-]{36}\n$/);
      expect(output).toContain('"action":"election.open"');
    } finally {
      await api.stop();
    }
  });
});
