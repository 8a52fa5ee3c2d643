import { formatPlainProgress, formatProgress, ProgressLine } from './progress-line.js';

const seen = { phase: 'voting', share: 0.25, deeds: 1_234, perSecond: 199.6, p99Ms: 12.4 };

const linesOf = async (isTerminal: boolean) => {
  const written: string[] = [];
  const progress = new ProgressLine({ isTerminal, write: (text) => written.push(text) }, 20);
  progress.show(() => seen);
  await new Promise((resolve) => setTimeout(resolve, 320));
  progress.print('a line');
  progress.stop();
  return written;
};

describe('the progress of a run', () => {
  it('is a bar with what was done, how fast, and how long answers took', () => {
    expect(formatProgress(seen)).toBe(
      `voting   ${'█'.repeat(7)}${'░'.repeat(21)}  25.0 %  1234 deeds  200/s  p99 12 ms`,
    );
  });

  it('is a sentence where there is no terminal', () => {
    expect(formatPlainProgress(seen)).toBe(
      'voting: 1234 deeds, 25.0 % of the offices, 200 per second',
    );
  });

  it('is drawn over itself on a terminal, and makes room for lines', async () => {
    const written = await linesOf(true);
    expect(written[0]?.startsWith('\r\u001b[2Kvoting')).toBe(true);
    expect(written.slice(-2)).toEqual(['\r\u001b[2K', 'a line\n']);
  });

  it('is told line by line elsewhere, without any control character', async () => {
    const written = await linesOf(false);
    expect(written.length).toBeGreaterThan(2);
    const isDrawn = (text: string) => text.includes('\r') || text.includes('\u001b');
    expect(written.filter(isDrawn)).toEqual([]);
  });
});
