import { FileInput, Textarea } from '@mantine/core';
import { useTexts } from '../../i18n/use-texts.js';
import { ApiError } from '../../api/problem.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useDeed } from '../parts/use-deed.js';
import type { OfficeResult } from '../queries.js';
import { sendPhoto, type OfficePaper } from './office-paper.js';

interface Props {
  readonly paper: OfficePaper;
  readonly reason: string;
  /** Of the last attempt to send the figures. */
  readonly error: unknown;
  readonly onReason: (reason: string) => void;
  /** The photo is a change of the result, which has another version from then on. */
  readonly onPhoto: (result: OfficeResult) => void;
}

/** The paper itself is wrong: it is kept as it is, with its photo and a reason. Offered only where errors stand. */
export function AsWritten({ paper, reason, error, onReason, onPhoto }: Props) {
  const t = useTexts();
  const upload = useDeed((photo: File) => sendPhoto(paper.office.id, photo), { onDone: onPhoto });
  const hasErrors = paper.result.findings.some(({ kind }) => kind === 'error');
  const wasRefused = error instanceof ApiError && error.problem.code === 'result_errors_open';
  if (!hasErrors && !wasRefused && reason === '') return null;
  return (
    <fieldset className="as-written">
      <legend>{t('entry.as_written')}</legend>
      <p className="soft">{t('entry.as_written_body')}</p>
      <FileInput
        label={t('entry.photo')}
        accept="image/jpeg,image/png,image/webp"
        placeholder={paper.result.photo === null ? t('entry.photo_none') : t('entry.photo_there')}
        onChange={(photo) => {
          if (photo !== null) upload.mutate(photo);
        }}
      />
      {upload.isSuccess ? <p role="status">{t('entry.photo_kept')}</p> : null}
      <Textarea
        label={t('do.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => {
          onReason(event.currentTarget.value);
        }}
      />
      <ProblemNotice error={upload.error} />
    </fieldset>
  );
}
