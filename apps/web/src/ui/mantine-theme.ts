import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** From the lightest to the darkest; the seventh is the accent of the light theme. */
const petrol: MantineColorsTuple = [
  '#eaf4f6',
  '#d3e6ea',
  '#a5cdd6',
  '#74b3c1',
  '#4c9dae',
  '#2f8798',
  '#1c6c7e',
  '#0f5263',
  '#0a3c49',
  '#062a34',
];

/** The greys of the dark theme, of the same blue as its tokens. */
const dark: MantineColorsTuple = [
  '#edf1f1',
  '#c9d3d6',
  '#a9b6bc',
  '#7d8d95',
  '#4a5c66',
  '#2b3942',
  '#1b262d',
  '#172127',
  '#111a1f',
  '#0e151a',
];

export const mantineTheme = createTheme({
  colors: { petrol, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font-title)', fontWeight: '600' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** Mantine's surfaces and texts are ours: both faces of a page look at the same tokens. */
export const mantineVariables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--ground)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
  };
  return { variables: {}, light: ours, dark: ours };
};
