import { isIP } from 'node:net'
import { z } from 'zod'
import { StartError } from './http/start-error.ts'
import { isAddressOrSubnet } from './http/trusted-proxy.ts'

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 1 to 65535')
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, 'must be a port number from 1 to 65535')

const RUNS_ON = '+run'
const CLOCK_RULE =
  'must be an RFC 3339 date-time (2026-10-01T09:00:00Z) or a date (2026-10-01), with +run after it to run on'

/** A moment at which the clock stands still; with "+run" after it, the moment from which it runs. */
const clockSchema = z
  .string()
  .transform((text) => ({
    from: text.endsWith(RUNS_ON) ? text.slice(0, -RUNS_ON.length) : text,
    runs: text.endsWith(RUNS_ON),
  }))
  .pipe(
    z.object({
      from: z
        .union([z.iso.datetime({ offset: true }), z.iso.date()], { error: CLOCK_RULE })
        .transform((text) => new Date(text)),
      runs: z.boolean(),
    }),
  )

const proxiesSchema = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .pipe(
    z.array(z.string().refine(isAddressOrSubnet, 'must list IP addresses or CIDR ranges, split by commas')),
  )

const publicUrlSchema = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
  .refine(isOrigin, 'must hold nothing after the host and port')
  .transform((text) => new URL(text).origin)

const hostSchema = z
  .string()
  .refine((text) => isIP(text) !== 0 || isHostName(text), 'must be an IP address or the name of a host')

const databaseUrlSchema = z.url({
  protocol: /^postgres(?:ql)?$/,
  error: 'must be an address that begins with postgresql://',
})

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const environmentSchema = z.object({
  PORT: portSchema.default(3000),
  HOST: hostSchema.optional(),
  SLA_DESK_NOW: clockSchema.optional(),
  TRUSTED_PROXIES: proxiesSchema.default([]),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  PUBLIC_URL: publicUrlSchema.optional(),
  DATABASE_URL: databaseUrlSchema.optional(),
  STATE_DIRECTORY: z.string().default('.sla-desk'),
  ARCHIVE: z.enum(['ahead', 'on-demand'], { error: 'must be ahead or on-demand' }).default('ahead'),
  SIGNING_P12: z.string().optional(),
  SIGNING_PASSWORD: z.string().default(''),
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
  const parsed = environmentSchema.safeParse(present)
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

/** Whether this process builds the site. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build'
}

/** Whether this process is `next dev`, where drafts may be read. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}

function explain(issue: z.core.$ZodIssue, source: Record<string, string | undefined>): string {
  const name = String(issue.path[0])
  return `${name} is ${JSON.stringify(source[name])}: ${issue.message}.`
}

/** Not an address with a number too high, such as 10.0.0.256, which no URL can hold either. */
function isHostName(text: string): boolean {
  return /^[\w.-]+$/.test(text) && URL.canParse(`http://${text}`)
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && `${url.origin}/` === url.href
}
