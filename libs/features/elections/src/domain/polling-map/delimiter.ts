const DELIMITERS = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** The one that stands most often outside the quotes of the first line that is not blank. */
export function detectDelimiter(text: string): Delimiter {
  const header = headerOf(text);
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = header.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

/** Without what is quoted. A doubled quote closes and opens again, which changes nothing here. */
function headerOf(text: string): string {
  let header = '';
  let quoted = false;
  for (const sign of text.trimStart()) {
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '\n' || sign === '\r') return header;
    else header += sign;
  }
  return header;
}
