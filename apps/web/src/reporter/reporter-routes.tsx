import { BrowserRouter, Route, Routes } from 'react-router';
import { Missing } from '../ui/states.js';
import { useTexts } from '../i18n/use-texts.js';

/** The pages of the reporter’s app, by address. */
export function ReporterRoutes() {
  return (
    <BrowserRouter>
      <Routes>
        <Route path="*" element={<NowhereToGo />} />
      </Routes>
    </BrowserRouter>
  );
}

function NowhereToGo() {
  const t = useTexts();
  return (
    <main>
      <Missing title={t('states.missing.title')}>
        <p>{t('states.missing.body')}</p>
      </Missing>
    </main>
  );
}
