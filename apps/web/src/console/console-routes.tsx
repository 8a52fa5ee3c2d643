import { Container, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { adminClient } from '../api/admin-client.js';
import { answerOf } from '../api/answer.js';
import { useTexts } from '../i18n/use-texts.js';
import { useDocumentTitle } from '../ui/document-title.js';
import { Fault, Missing, Skeleton } from '../ui/states.js';

/** The pages of the console, by address. */
export function ConsoleRoutes() {
  return (
    <BrowserRouter>
      <Container component="main" id="content" py="xl">
        <Routes>
          <Route path="/console" element={<Home />} />
          <Route path="*" element={<NowhereToGo />} />
        </Routes>
      </Container>
    </BrowserRouter>
  );
}

function Home() {
  useDocumentTitle('Console');
  const profile = useQuery({
    queryKey: ['profile'],
    queryFn: () => answerOf(adminClient.GET('/api/auth/profile')),
  });
  if (profile.isPending) return <Skeleton height={32} width={240} />;
  if (profile.isError) {
    return <Fault error={profile.error} retry={() => void profile.refetch()} />;
  }
  return <Title order={1}>{profile.data.name}</Title>;
}

function NowhereToGo() {
  const t = useTexts();
  return (
    <Missing title={t('states.missing.title')}>
      <p>{t('states.missing.body')}</p>
    </Missing>
  );
}
