import { appendFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

// The mail server of the machine under test: every mail goes to the end of MAIL_FILE.
const file = process.env['MAIL_FILE'] ?? '/dev/null';

new SMTPServer({
  authOptional: true,
  disableReverseLookup: true,
  hideSTARTTLS: true,
  onData: (stream, _session, done) => {
    stream.on('data', (chunk: Buffer) => {
      appendFileSync(file, chunk);
    });
    stream.on('end', () => {
      done();
    });
  },
}).listen(25, '127.0.0.1');
