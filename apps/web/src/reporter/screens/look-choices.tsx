import { SegmentedControl } from '@mantine/core';
import { chooseLanguage, language, LANGUAGE_NAMES, LANGUAGES } from '../../i18n/languages.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useObservable } from '../../ui/observable.js';
import { chooseTheme, themeChoice, type ThemeChoice } from '../../ui/theme.js';

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

export function LookChoices() {
  const t = useTexts();
  return (
    <div className="look-choices">
      <SegmentedControl
        aria-label={t('look.language')}
        fullWidth
        value={useObservable(language)}
        data={LANGUAGES.map((name) => ({ value: name, label: LANGUAGE_NAMES[name] }))}
        onChange={(name) => void chooseLanguage(name)}
      />
      <SegmentedControl
        aria-label={t('look.theme')}
        fullWidth
        value={useObservable(themeChoice)}
        data={THEMES.map((name) => ({ value: name, label: t(`look.${name}`) }))}
        onChange={(name) => {
          chooseTheme(name);
        }}
      />
    </div>
  );
}
