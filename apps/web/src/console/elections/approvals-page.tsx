import { useInfiniteQuery } from '@tanstack/react-query';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Empty } from '../../ui/states.js';
import { cursorOf, paged, Pages } from '../parts/more.js';
import { PageHead } from '../parts/page-head.js';
import { ReasonedChoice } from '../parts/reasoned-choice.js';
import { useDeed } from '../parts/use-deed.js';
import type { Schemas } from '../queries.js';

const APPROVALS = ['approvals'] as const;

/** Elections that wait for the installation's word before everybody sees them; for platform admins. */
export function ApprovalsPage() {
  const t = useTexts();
  const list = useInfiniteQuery({
    queryKey: APPROVALS,
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...cursorOf(pageParam) };
      return answerOf(adminClient.GET('/api/approvals', { params: { query } }));
    },
    ...paged,
  });
  return (
    <>
      <PageHead title={t('shell.approvals')} />
      <Pages list={list} empty={<Empty title={t('approvals.none')} />}>
        {(items) => (
          <ul className="people">
            {items.map((election) => (
              <Approval key={election.id} election={election} />
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
}

function Approval({ election }: { readonly election: Schemas['ElectionSummary'] }) {
  const t = useTexts();
  const format = useFormat();
  const decide = useDeed(
    (body: Schemas['DecisionBody']) =>
      answerOf(
        adminClient.PUT('/api/approvals/{id}', { params: { path: { id: election.id } }, body }),
      ),
    { touches: [APPROVALS] },
  );
  const choices = [
    { value: 'approve', label: t('approvals.approve'), isMain: true, isReasonOptional: true },
    { value: 'refuse', label: t('approvals.refuse') },
  ] as const;
  return (
    <li>
      <div className="grow">
        <b>{election.name}</b>
        <p className="soft">
          <code>{election.code}</code> · {election.country} · {format.day(election.opens_at)}
        </p>
      </div>
      <ReasonedChoice
        choices={choices}
        deed={decide}
        onChoose={(value, reason, done) => {
          const body = { approved: value === 'approve', ...(reason === '' ? {} : { reason }) };
          decide.mutate(body, { onSuccess: done });
        }}
      />
    </li>
  );
}
