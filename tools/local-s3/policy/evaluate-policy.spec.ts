import { isAllowed, type PolicyRequest } from './evaluate-policy.js';
import { parsePolicy } from './policy-document.js';

const put = (resource: string): PolicyRequest => ({
  action: 's3:PutObject',
  resource: `arn:aws:s3:::b/${resource}`,
  context: {},
});
const list = (context: Readonly<Record<string, string>>): PolicyRequest => ({
  action: 's3:ListBucket',
  resource: 'arn:aws:s3:::b',
  context,
});

const policy = (...statements: readonly object[]) =>
  parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
const allow = (rest: object) => ({ Effect: 'Allow', ...rest });
const deny = (rest: object) => ({ Effect: 'Deny', ...rest });

const FOLDER = allow({ Action: 's3:PutObject', Resource: 'arn:aws:s3:::b/one/*' });
const LISTING = allow({
  Action: ['s3:ListBucket'],
  Resource: ['arn:aws:s3:::b'],
  Condition: { StringLike: { 's3:prefix': ['one/*', 'two/'] } },
});
const EXACT = allow({
  Action: 's3:ListBucket',
  Resource: 'arn:aws:s3:::b',
  Condition: { StringEquals: { 's3:prefix': 'one/', 's3:delimiter': '/' } },
});
const ALL = allow({ Action: '*', Resource: '*' });
const NEVER_TWO = deny({ Action: 's3:Put*', Resource: 'arn:aws:s3:::b/two/*' });

describe('a policy', () => {
  it.each([
    ['a file of its folder', [FOLDER], put('one/a.jpeg'), true],
    ['a file below its folder', [FOLDER], put('one/a/b/c.jpeg'), true],
    ['the folder itself as a file', [FOLDER], put('one/'), true],
    ['another folder', [FOLDER], put('two/a.jpeg'), false],
    ['a folder that begins alike', [FOLDER], put('one-more/a.jpeg'), false],
    ['letters of another case', [FOLDER], put('ONE/a.jpeg'), false],
    ['another action there', [FOLDER], { ...put('one/a'), action: 's3:GetObject' }, false],
    ['its action in other letters', [FOLDER], { ...put('one/a'), action: 'S3:putobject' }, true],
    ['another bucket', [FOLDER], { ...put('x'), resource: 'arn:aws:s3:::c/one/a' }, false],
    ['a listing of its folder', [LISTING], list({ 's3:prefix': 'one/' }), true],
    ['a listing below it', [LISTING], list({ 's3:prefix': 'one/a/' }), true],
    ['the second of two values', [LISTING], list({ 's3:prefix': 'two/' }), true],
    ['a listing of what begins alike', [LISTING], list({ 's3:prefix': 'one' }), false],
    ['a listing of the empty prefix', [LISTING], list({ 's3:prefix': '' }), false],
    ['a listing without a prefix', [LISTING], list({}), false],
    ['all keys of a condition', [EXACT], list({ 's3:prefix': 'one/', 's3:delimiter': '/' }), true],
    ['one key of two', [EXACT], list({ 's3:prefix': 'one/' }), false],
    ['an equal, not a like', [EXACT], list({ 's3:prefix': 'one/*', 's3:delimiter': '/' }), false],
    ['anything', [ALL], put('two/a'), true],
    ['anything but what is denied', [ALL, NEVER_TWO], put('two/a'), false],
    ['what is denied first', [NEVER_TWO, ALL], put('two/a'), false],
    ['what a denial does not meet', [ALL, NEVER_TWO], put('one/a'), true],
    ['a denial alone', [NEVER_TWO], put('one/a'), false],
  ] as const)('decides about %s', (_what, statements, request, expected) => {
    expect(isAllowed(policy(...statements), request)).toBe(expected);
  });

  it.each([
    ['an unknown condition', allow({ Action: '*', Resource: '*', Condition: { Bool: {} } })],
    ['NotAction', allow({ NotAction: 's3:Get*', Resource: '*' })],
    ['NotResource', allow({ Action: '*', NotResource: 'x' })],
    ['a principal', allow({ Action: '*', Resource: '*', Principal: '*' })],
    ['a variable', allow({ Action: '*', Resource: 'arn:aws:s3:::b/${aws:username}/*' })],
    ['no effect', { Action: '*', Resource: '*' }],
    ['no resource', allow({ Action: '*' })],
    ['no action at all', allow({ Action: [], Resource: '*' })],
  ])('is refused when it has %s', (_what, statement) => {
    expect(() => policy(statement)).toThrow('The policy cannot be used');
  });

  it('is refused when it is no JSON, of another version or too long', () => {
    expect(() => parsePolicy('{')).toThrow('not JSON');
    expect(() => parsePolicy('{"Version":"2008-10-17","Statement":[]}')).toThrow('cannot be used');
    expect(() => parsePolicy(' '.repeat(2_049))).toThrow('at most 2048');
  });
});
