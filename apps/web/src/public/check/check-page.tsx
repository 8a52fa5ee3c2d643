import './check.css';
import { fieldOrigin } from '../../api/origins.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useDocumentTitle } from '../../ui/document-title.js';

const PARTS = ['two', 'consensus', 'unverified', 'shares', 'decided', 'published'] as const;

/** Where figures come from, and how anybody recomputes them. */
export function CheckPage() {
  const t = useTexts();
  useDocumentTitle(t('check.title'));
  const origin = fieldOrigin === '' ? window.location.origin : fieldOrigin;
  return (
    <article className="prose">
      <h1>{t('check.title')}</h1>
      <p className="lead">{t('check.lead')}</p>
      {PARTS.map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{t(`check.${part}.title`)}</h2>
          <p>{t(`check.${part}.body`)}</p>
        </section>
      ))}
      <section aria-labelledby="recompute">
        <h2 id="recompute">{t('check.recompute.title')}</h2>
        <p>{t('check.recompute.body')}</p>
        <ol>
          {commandsFor(origin).map(([name, command]) => (
            <li key={name}>
              <p>{t(`check.recompute.${name}`)}</p>
              <pre tabIndex={0}>
                <code>{command}</code>
              </pre>
            </li>
          ))}
        </ol>
        <p>
          <a href={`${origin}/docs`}>{t('check.recompute.docs')}</a>
        </p>
      </section>
    </article>
  );
}

function commandsFor(origin: string): readonly (readonly [string, string])[] {
  const election = `${origin}/api/public/elections`;
  return [
    ['list', `curl ${election}`],
    ['live', `curl ${election}/ELECTION/live`],
    ['offices', `curl '${origin}/api/public/offices?election=ELECTION&limit=200'`],
    ['office', `curl ${origin}/api/pollofficesstats/OFFICE/`],
    ['reliability', `curl ${origin}/api/pollofficesstats/OFFICE/reliability/`],
    ['results', `curl '${election}/ELECTION/results?version=1'`],
  ];
}
