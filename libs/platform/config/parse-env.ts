import { z } from 'zod';

/** Thrown before anything is started. Names every variable that is missing or malformed, never its value. */
export class ConfigError extends Error {
  constructor(readonly variables: readonly string[]) {
    super(
      `The configuration cannot be used:\n${variables.map((line) => `  - ${line}`).join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

export type Env = Readonly<Record<string, string | undefined>>;

/** Parses the environment once, at the start; what comes out is typed and is not looked at again. */
export function parseEnv<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: Env,
): z.output<z.ZodObject<Shape>> {
  // An empty variable is what `FOO= ./start` leaves behind; it means "not set".
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = z.object(shape).safeParse(present);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map((issue) => {
      const name = issue.path.join('.');
      return present[name] === undefined
        ? `${name} is missing`
        : `${name} is malformed: ${issue.message}`;
    }),
  );
}
