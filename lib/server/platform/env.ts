import { z } from 'zod'
import { LINKS_SETTINGS } from './settings/links/schema.ts'
import { MAIL_CHECKS, MAIL_SETTINGS } from './settings/mail/schema.ts'
import { SERVING_SETTINGS } from './settings/serving/schema.ts'
import { SIGN_IN_CHECKS, SIGN_IN_SETTINGS } from './settings/sign-in/schema.ts'
import { STORAGE_CHECKS, STORAGE_SETTINGS } from './settings/storage/schema.ts'
import { MAY_HOLD_SECRETS, withoutSecrets } from './settings/without-secrets.ts'
import { StartError } from './start-error.ts'

const environmentSchema = z.object({
  ...SERVING_SETTINGS,
  ...STORAGE_SETTINGS,
  ...MAIL_SETTINGS,
  ...LINKS_SETTINGS,
  ...SIGN_IN_SETTINGS,
})

/** The name of every setting. */
export const SETTING_NAMES: readonly string[] = Object.keys(environmentSchema.shape)

const consistentSchema = environmentSchema.superRefine((settings, context) => {
  for (const { path, error, holds } of [...STORAGE_CHECKS, ...MAIL_CHECKS, ...SIGN_IN_CHECKS])
    if (!holds(settings)) context.addIssue({ code: 'custom', path: [path], message: error })
})

/** The settings, parsed. PUBLIC_URL is an origin without a trailing slash. */
export type Environment = Readonly<z.infer<typeof environmentSchema> & { PUBLIC_URL: string }>

/** A variable of the environment that cannot be used; the message names it and says what it must be. */
export class EnvironmentError extends StartError {
  override name = 'EnvironmentError'
}

/**
 * Parses the settings. An empty variable counts as absent, because compose files pass unset ones that way.
 * Throws EnvironmentError with one line for each bad variable.
 */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = consistentSchema.safeParse(present)
  if (!parsed.success) {
    throw new EnvironmentError(parsed.error.issues.map((issue) => explain(issue, present)).join('\n'))
  }
  return { ...parsed.data, PUBLIC_URL: parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}` }
}

let current: Environment | undefined

/** The settings of this process, parsed at the first call. Throws EnvironmentError. */
export function environment(): Environment {
  current ??= parseEnvironment(process.env)
  return current
}

/** Tells Next, which reads it from next.config.ts, the folder of the site below the project's. */
export function nameSite(folder: string): void {
  process.env.SLA_DESK_SITE = folder
}

/** The settings that the environment sets, by name, as they are written there: some hold secrets. All others have their defaults. */
export function writtenSettings(): ReadonlyMap<string, string> {
  return new Map(
    SETTING_NAMES.flatMap((name) => {
      const written = process.env[name]?.trim() ?? ''
      return written === '' ? [] : [[name, written] as const]
    }),
  )
}

/** Whether this process builds the site. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build'
}

/** Whether this process is `npm run dev`, where drafts may be read. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}

function explain(issue: z.core.$ZodIssue, source: Record<string, string | undefined>): string {
  const name = String(issue.path[0])
  const given = source[name] ?? ''
  if (name === 'SECRET_KEY') return `${name} ${issue.message}.`
  if (name === 'INCOMING_MAIL_TOKEN') return `${name} cannot be used. ${issue.message}.`
  const shown = MAY_HOLD_SECRETS.has(name) ? withoutSecrets(given) : given
  return `${name} is ${given === '' ? 'not set' : JSON.stringify(shown)}. ${issue.message}.`
}
