import type { AllTexts, Language, Texts } from './languages.js';

type Values = Readonly<Record<string, string | number>>;

/** In the language, else in French; a key that no language has shows itself. */
export function smallTranslate(
  texts: AllTexts,
  name: Language,
  key: string,
  values: Values = {},
): string {
  const { count } = values;
  const plural = typeof count === 'number' ? pluralOf(name, count) : undefined;
  const keys = plural === undefined ? [key] : [`${key}_${plural}`, `${key}_other`, key];
  const found = [texts[name], texts.fr].flatMap((tree) => keys.map((one) => textAt(tree, one)));
  const text = found.find((one) => one !== undefined) ?? key;
  return text.replace(PLACE, (place, value: string, format: string | undefined) =>
    fill(values[value] ?? place, format === undefined ? undefined : name),
  );
}

const PLACE = /\{\{(\w+)(,\s*number)?\}\}/g;

function fill(value: string | number, numbersAs: Language | undefined): string {
  if (typeof value === 'string' || numbersAs === undefined) return String(value);
  return new Intl.NumberFormat(numbersAs).format(value);
}

function pluralOf(name: Language, count: number): string {
  return new Intl.PluralRules(name).select(count);
}

function textAt(texts: Texts, key: string): string | undefined {
  let place: string | Texts | undefined = texts;
  for (const part of key.split('.')) {
    place = typeof place === 'object' && Object.hasOwn(place, part) ? place[part] : undefined;
  }
  return typeof place === 'string' ? place : undefined;
}
