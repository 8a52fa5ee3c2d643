import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.js';
import { Empty, Forbidden } from '../../ui/states.js';
import { Loaded } from '../parts/loaded.js';
import { PageHead } from '../parts/page-head.js';
import { useCandidates, useRules, type Candidate } from '../queries.js';
import { useCurrentElection, useMayWrite } from '../shell/election-shell.js';
import { EntryHistory, type Keyed } from './entry-history.js';
import { OfficeByCode } from './office-by-code.js';
import type { OfficePaper } from './office-paper.js';
import { PaperDesk } from './paper-desk.js';

/** Papers, one after the other: code, figures, Enter. */
export function EntryPage() {
  const t = useTexts();
  const election = useCurrentElection();
  const candidates = useCandidates(election.id);
  const rules = useRules(election.id);
  const mayWrite = useMayWrite();
  const isEarly = election.state === 'draft' || election.state === 'scheduled';
  return (
    <>
      <PageHead
        title={t('pages.entry')}
        lead={t(rules.data?.double_entry === true ? 'entry.lead_double' : 'entry.lead')}
      />
      {isEarly ? (
        <Empty title={t('entry.early')}>
          <p>{t('entry.early_body')}</p>
        </Empty>
      ) : mayWrite ? (
        <Loaded query={candidates}>{(ballot) => <Desk ballot={ballot} />}</Loaded>
      ) : (
        <Forbidden title={t('entry.read_only')}>
          <p>{t('states.forbidden.body')}</p>
        </Forbidden>
      )}
    </>
  );
}

function Desk({ ballot }: { readonly ballot: readonly Candidate[] }) {
  const [paper, setPaper] = useState<OfficePaper>();
  const [history, setHistory] = useState<readonly Keyed[]>([]);
  const remember = ({ office, result }: OfficePaper): void => {
    const others = history.filter(({ code }) => code !== office.code);
    setHistory([{ code: office.code, state: result.state }, ...others].slice(0, 12));
  };
  return (
    <div className="entry">
      <div>
        {paper === undefined ? (
          <OfficeByCode onFound={setPaper} />
        ) : (
          <PaperDesk
            key={paper.office.id}
            paper={paper}
            ballot={ballot}
            onKeyed={remember}
            onLeave={() => {
              setPaper(undefined);
            }}
          />
        )}
      </div>
      <aside>
        <EntryHistory history={history} />
        <KeyHelp />
      </aside>
    </div>
  );
}

function KeyHelp() {
  const t = useTexts();
  return (
    <section className="keys" aria-label={t('entry.keys')}>
      <h2>{t('entry.keys')}</h2>
      <dl>
        {['enter', 'arrows', 'ctrl_enter', 'escape'].map((key) => (
          <div key={key}>
            <dt>
              <kbd>{t(`entry.key.${key}`)}</kbd>
            </dt>
            <dd>{t(`entry.key_does.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
