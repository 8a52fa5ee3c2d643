import { useEffect, useState } from 'react';
import { answerOf } from '../api/answer.js';
import { fieldClient } from '../api/field-client.js';
import { socketOrigin } from '../api/origins.js';
import { useFormat } from '../i18n/format.js';

export function PublicFace() {
  const format = useFormat();
  const [count, setCount] = useState(0);
  useEffect(() => {
    void answerOf(fieldClient.GET('/api/public/elections')).then(({ items }) => {
      setCount(items.length);
    });
  }, []);
  return <main data-socket={socketOrigin()}>{format.count(count)}</main>;
}
