import { parseMessage as parseFollowed, type ClientMessageType } from '#features/live-rooms';
import { parseMessage } from '#features/verification';
import { DocumentedChannel } from './async-api-document.js';

const PUBLIC: readonly ClientMessageType[] = ['join', 'leave'];

const CHANNELS = [
  ['field-api', 'voteVerification', (said: unknown) => parseMessage(said)],
  ['field-api', 'liveRooms', (said: unknown) => parseFollowed(said, PUBLIC)],
  ['admin-api', 'liveRooms', (said: unknown) => parseFollowed(said, ['authenticate', ...PUBLIC])],
] as const;

describe.each(CHANNELS)('docs/api/%s.asyncapi.json, channel %s', (api, name, parse) => {
  const channel = new DocumentedChannel(api, name);
  const examples = Object.entries(channel.messages).flatMap(([type, { examples: all }]) =>
    all.map(({ payload }) => [type, payload] as const),
  );

  it('gives an example of every message', () => {
    const named = [...channel.namesOf('receive'), ...channel.namesOf('send')].sort();
    expect(named.length).toBeGreaterThan(5);
    expect(named).toEqual(Object.keys(channel.messages).sort());
    expect(new Set(examples.map(([type]) => type))).toEqual(new Set(named));
  });

  it.each(examples)('gives an example of %s that keeps its own schema', (type, payload) => {
    expect(channel.fits(type, payload)).toBe(true);
    expect(channel.fits(type, { ...payload, more: 1 })).toBe(false);
    for (const field of Object.keys(payload)) {
      expect([field, channel.fits(type, { ...payload, [field]: Symbol('none') })]).toEqual([
        ...[field, false],
      ]);
    }
  });

  it.each(examples.filter(([type]) => channel.namesOf('receive').includes(type)))(
    'gives an example of %s that the server understands, and not without any of its required fields',
    (type, payload) => {
      expect(parse(payload)).toMatchObject({ ok: true, value: { type } });
      for (const required of channel.messages[type]?.payload['required'] as readonly string[]) {
        const { [required]: _, ...rest } = payload;
        expect(parse(rest)).toMatchObject({ ok: false });
      }
    },
  );
});
