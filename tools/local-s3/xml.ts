const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// eslint-disable-next-line no-control-regex -- they are what has to be escaped
const SPECIAL = /[&<>"'\u0000-\u001f\u007f]/g;

export function escapeXml(text: string): string {
  return text.replace(
    SPECIAL,
    (character) => ENTITIES[character] ?? `&#x${character.charCodeAt(0).toString(16)};`,
  );
}

export type XmlContent = string | number | boolean | readonly Xml[];

/** An element that is already written. */
export interface Xml {
  readonly xml: string;
}

export function element(name: string, content: XmlContent): Xml {
  const inner =
    typeof content === 'object'
      ? content.map(({ xml }) => xml).join('')
      : escapeXml(String(content));
  return { xml: `<${name}>${inner}</${name}>` };
}

/** Elements of an object's members, in their order; what is undefined is left out. */
export function elements(members: Readonly<Record<string, XmlContent | undefined>>): Xml[] {
  return Object.entries(members).flatMap(([name, content]) =>
    content === undefined ? [] : [element(name, content)],
  );
}

export function xmlDocument(name: string, namespace: string, content: readonly Xml[]): string {
  const inner = content.map(({ xml }) => xml).join('');
  const attribute = namespace === '' ? '' : ` xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${attribute}>${inner}</${name}>`;
}

export const S3_NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
export const STS_NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
