import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Loaded } from '../parts/loaded.js';
import { keys, PAGE } from '../queries.js';
import type { Area } from '../registry/place-fields.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { sumOfSeats, type OutcomeProps } from './outcome-draft.js';

/** How many seats each area of the level has, and whether they add up to those of the election. */
export function SeatsByArea({ draft, change, isDisabled }: OutcomeProps) {
  const t = useTexts();
  const areas = useAreasOf(Number(draft.level));
  return (
    <Loaded query={areas} lines={3}>
      {(all) =>
        all.length === 0 ? (
          <p className="banner" data-tone="warn">
            {t('rules.no_areas')}
          </p>
        ) : (
          <>
            <fieldset className="seats">
              <legend>{t('rules.seats_by_area')}</legend>
              {all.map((area) => (
                <SeatsOf
                  key={area.id}
                  area={area}
                  typed={draft.seats[area.id] ?? ''}
                  isDisabled={isDisabled}
                  onType={(typed) => {
                    change({ seats: { ...draft.seats, [area.id]: typed } });
                  }}
                />
              ))}
            </fieldset>
            <SeatsSum sum={sumOfSeats(draft)} />
          </>
        )
      }
    </Loaded>
  );
}

interface SeatsProps {
  readonly area: Area;
  readonly typed: string;
  readonly isDisabled: boolean;
  readonly onType: (typed: string) => void;
}

function SeatsOf({ area, typed, isDisabled, onType }: SeatsProps) {
  return (
    <TextInput
      label={`${area.name} (${area.code})`}
      inputMode="numeric"
      pattern="[0-9]{1,5}"
      required
      disabled={isDisabled}
      value={typed}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
    />
  );
}

function SeatsSum({ sum }: { readonly sum: number }) {
  const t = useTexts();
  const format = useFormat();
  const { seats } = useCurrentElection();
  const isRight = sum === seats;
  return (
    <p className="banner" data-tone={isRight ? 'good' : 'warn'} role="status">
      {t(isRight ? 'rules.sum_right' : 'rules.sum_wrong', {
        sum: Number.isNaN(sum) ? '?' : format.count(sum),
        seats: format.count(seats ?? 0),
      })}
    </p>
  );
}

/** All of one level: seats are shared out in each of them. */
function useAreasOf(level: number) {
  const { id } = useCurrentElection();
  return useQuery({
    queryKey: keys.of(id, 'areas of level', level),
    queryFn: async ({ signal }) => {
      const areas: Area[] = [];
      let cursor: string | null | undefined;
      do {
        const query = {
          ...{ level, limit: PAGE, sort: 'code' as const },
          ...(cursor == null ? {} : { cursor }),
        };
        const page = await answerOf(
          adminClient.GET('/api/elections/{id}/areas', { params: { path: { id }, query }, signal }),
        );
        areas.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor !== null);
      return areas;
    },
  });
}
