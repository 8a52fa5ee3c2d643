import { useTexts } from '../i18n/use-texts.js';
import { Choice } from './choice.js';
import type { Age, Gender } from './conversation.js';

const GENDERS: readonly Gender[] = ['female', 'male'];
const AGES: readonly Age[] = ['less_30', 'less_60', 'more_60'];

export interface Voter {
  readonly gender: Gender | undefined;
  readonly age: Age | undefined;
}

interface Props {
  readonly voter: Voter;
  readonly change: (voter: Voter) => void;
}

/** What a reporter sees of somebody at the urn. */
export function VoterChoices({ voter, change }: Props) {
  const t = useTexts();
  return (
    <>
      <Choice
        legend={t('citizen.gender')}
        name="gender"
        options={GENDERS.map((value) => ({ value, label: t(`voters.${value}`) }))}
        chosen={voter.gender}
        choose={(gender) => {
          change({ ...voter, gender });
        }}
      />
      <Choice
        legend={t('citizen.age')}
        name="age"
        options={AGES.map((value) => ({ value, label: t(`voters.${value}`) }))}
        chosen={voter.age}
        choose={(age) => {
          change({ ...voter, age });
        }}
      />
    </>
  );
}
