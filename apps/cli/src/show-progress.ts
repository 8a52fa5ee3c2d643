const TELL_EVERY_MS = 10_000;

export interface ProgressLine {
  readonly show: (text: string) => void;
  readonly end: () => void;
}

/** One line that is written over; where nobody watches, a line now and then. */
export function progressLine(): ProgressLine {
  const terminal = process.stderr;
  let toldAt = -Infinity;
  let last = '';
  return {
    show: (text) => {
      if (text === last) return;
      last = text;
      if (terminal.isTTY) terminal.write(`\r\u001b[K${text}`);
      else if (performance.now() - toldAt > TELL_EVERY_MS) {
        toldAt = performance.now();
        terminal.write(`${text}\n`);
      }
    },
    end: () => {
      if (terminal.isTTY) terminal.write('\r\u001b[K');
    },
  };
}
