import { createContext, use } from 'react';
import { NavLink, Outlet, useParams } from 'react-router';
import { useTexts } from '../../i18n/use-texts.js';
import { Missing } from '../../ui/states.js';
import { ElectionTag } from '../elections/election-tag.js';
import { Loaded } from '../parts/loaded.js';
import { useElection, type Election } from '../queries.js';
import { ConsoleShell } from './console-shell.js';

const Current = createContext<Election | undefined>(undefined);

/** The election whose pages one is in. */
export function useCurrentElection(): Election {
  const election = use(Current);
  if (election === undefined) throw new Error('This page stands outside of an election.');
  return election;
}

/** Whether whoever is signed in may change anything here; the server decides all the same. */
export function useMayWrite(): boolean {
  const { role, state } = useCurrentElection();
  return role !== 'auditor' && state !== 'certified' && state !== 'cancelled';
}

const GROUPS = {
  prepare: ['overview', 'registry', 'candidates', 'settings'],
  count: ['entry', 'results', 'wall'],
  watch: ['offices', 'discrepancies', 'sources', 'evidence'],
  trust: ['team', 'audit'],
} as const;

export function ElectionShell() {
  const { id = '' } = useParams();
  const election = useElection(id);
  const shown = election.data;
  return (
    <ConsoleShell
      navigation={<ElectionNavigation id={id} />}
      title={
        shown === undefined ? null : (
          <>
            <b>{shown.name}</b> <ElectionTag state={shown.state} />
          </>
        )
      }
    >
      <Loaded query={election}>
        {(data) => (
          <Current value={data}>
            <ReadOnlyBar />
            <Outlet />
          </Current>
        )}
      </Loaded>
    </ConsoleShell>
  );
}

function ReadOnlyBar() {
  const t = useTexts();
  const { role } = useCurrentElection();
  return role === 'auditor' ? <p className="read-only-bar">{t('shell.read_only')}</p> : null;
}

/** The election without the console around it: for the wall. */
export function BareElection() {
  const { id = '' } = useParams();
  const election = useElection(id);
  return (
    <Loaded query={election}>
      {(data) => (
        <Current value={data}>
          <Outlet />
        </Current>
      )}
    </Loaded>
  );
}

function ElectionNavigation({ id }: { readonly id: string }) {
  const t = useTexts();
  return Object.entries(GROUPS).map(([group, pages]) => (
    <div key={group} className="side-group">
      <h2>{t(`shell.groups.${group}`)}</h2>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <NavLink
              to={`/console/elections/${id}${page === 'overview' ? '' : `/${page}`}`}
              end={page === 'overview'}
            >
              {t(`pages.${page}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  ));
}

export function NowhereToGo() {
  const t = useTexts();
  return (
    <Missing title={t('states.missing.title')}>
      <p>{t('states.missing.body')}</p>
    </Missing>
  );
}
