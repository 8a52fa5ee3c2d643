const MARKS = /\p{M}+/gu;
const SPACES = /\s+/g;

/** What two spellings have in common for whoever searches: no accents, no capitals, single spaces. */
export function searchKey(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(SPACES, ' ').trim();
}
