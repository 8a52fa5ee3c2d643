import { Stack } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { Empty } from '../../ui/states.js';
import { Loaded } from '../parts/loaded.js';
import { PageHead } from '../parts/page-head.js';
import { useResults } from '../queries.js';
import { useCurrentElection, useMayWrite } from '../shell/election-shell.js';
import { ImportPanel } from './import-panel.js';
import { PlaceDesk } from './place-desk.js';

/** Where people vote: from a file of the whole country, or one by one. */
export function RegistryPage() {
  const t = useTexts();
  const election = useCurrentElection();
  const mayWrite = useMayWrite();
  const results = useResults(election.id);
  return (
    <>
      <PageHead title={t('pages.registry')} lead={t('registry.lead')} />
      <Stack gap="lg">
        <Loaded query={results} lines={1}>
          {({ whole }) =>
            whole.expected === 0 ? (
              <Empty title={t('registry.none')}>
                <p>{t('registry.none_body')}</p>
              </Empty>
            ) : (
              <p className="banner" data-tone="plain">
                {t('registry.count', { count: whole.expected })}{' '}
                {t('registry.roll', { count: whole.roll })}{' '}
                <Link to={`/console/elections/${election.id}/offices`}>{t('pages.offices')}</Link>
              </p>
            )
          }
        </Loaded>
        {mayWrite ? <ImportPanel /> : null}
        <PlaceDesk />
      </Stack>
    </>
  );
}
