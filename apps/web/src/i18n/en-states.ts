import type { frStates } from './fr-states.js';

export const enStates: typeof frStates = {
  states: {
    loading: 'Loading…',
    retry: 'Try again',
    reference: 'Reference to quote:',
    offline: {
      title: 'No connection',
      body: 'The server does not answer. Check your network; the page goes on by itself.',
    },
    missing: {
      title: 'Nothing at this address',
      body: 'This page does not exist, or is not public yet.',
    },
    forbidden: {
      title: 'Not open to you',
      body: 'Your role in this election does not let you see this page.',
    },
    fault: {
      title: 'Something went wrong',
      body: 'The fault is ours. Nothing that was recorded is lost.',
    },
  },
  look: {
    language: 'Language',
    theme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    system: 'As the device',
    skip: 'Skip to the content',
  },
};
