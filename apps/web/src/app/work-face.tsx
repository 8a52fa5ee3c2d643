import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from '../api/problem.js';
import type { AllTexts } from '../i18n/languages.js';
import { startRichTexts } from '../i18n/rich-texts.js';
import { useObservable } from '../ui/observable.js';
import { mantineTheme, mantineVariables } from '../ui/mantine-theme.js';
import { startTheme, theme } from '../ui/theme.js';
import { watchConnection } from '../ui/connection.js';
import { lendStyleNonce, styleNonce } from './style-nonce.js';
import { FaultBoundary } from './fault-boundary.js';

const MOST_TRIES = 3;

/** A refusal is an answer and stays one; only silence and faults of the server are worth asking again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) =>
        failures < MOST_TRIES && !(error instanceof ApiError && error.problem.status < 500),
    },
  },
});

/** Starts the console or the reporter's app: theme, texts, components, queries, and a net under it all. */
export async function startWorkFace(texts: AllTexts, face: ReactNode): Promise<void> {
  lendStyleNonce();
  startTheme();
  watchConnection();
  await startRichTexts(texts);
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root.');
  createRoot(root).render(
    <StrictMode>
      <Look>
        <QueryClientProvider client={queryClient}>
          <FaultBoundary>{face}</FaultBoundary>
        </QueryClientProvider>
      </Look>
    </StrictMode>,
  );
}

function Look({ children }: { readonly children: ReactNode }) {
  const shown = useObservable(theme);
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      forceColorScheme={shown}
      getStyleNonce={styleNonce}
    >
      <Notifications position="top-right" />
      {children}
    </MantineProvider>
  );
}
