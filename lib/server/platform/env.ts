import { isIP } from 'node:net'
import { z } from 'zod'
import { isApartFrom, liesIn } from './files/folders-apart.ts'
import { HOSTS_AND_PORTS_RULE, parseHostsAndPorts } from './settings/host-and-port.ts'
import { INCOMING_MAIL_SETTINGS } from './settings/incoming-mail/schema.ts'
import { MAILBOX_RULE, parseMailbox } from './settings/mailbox.ts'
import { parseSmtpServer } from './settings/smtp-server.ts'
import { StartError } from './start-error.ts'
import { isAddressOrSubnet, isTooWide } from './trusted-proxy.ts'

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, 'Enter a port number from 1 to 65535')
  .transform(Number)
  .refine((port) => port >= 1 && port <= 65_535, 'Enter a port number from 1 to 65535')

const RUNS_ON = '+run'
const CLOCK_RULE =
  'Enter a date, for example 2026-10-01, or a date and time with its zone, for example 2026-10-01T09:00:00Z; add +run to let the clock run from there'

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

/** IP addresses and ranges. @param tooWide what to say of a range that is nearly everyone's */
const networksSchema = (tooWide: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(
      z.array(
        z
          .string()
          .refine(isAddressOrSubnet, {
            error: 'List IP addresses or CIDR ranges, separated by commas',
            abort: true,
          })
          .refine((entry) => !isTooWide(entry), tooWide),
      ),
    )

const proxiesSchema = networksSchema(
  'List your own proxies only, for example 10.0.0.0/8: in a range as wide as this, every client could say which address it comes from',
)
const internalNetworksSchema = networksSchema(
  'List your own networks only, for example 203.0.113.0/24: in a range as wide as this, every visit would count as yours',
)

const publicUrlSchema = z
  .url({
    protocol: /^https?$/,
    error: 'Enter an http or https address, for example https://sla.example.com',
    abort: true,
  })
  .refine(isOrigin, 'End the address after the host and port; remove any path, query, user or password')
  .transform((text) => new URL(text).origin)

const hostSchema = z
  .string()
  .refine((text) => isIP(text) !== 0 || isHostName(text), 'Enter an IP address or a host name')

const databaseUrlSchema = z.url({
  protocol: /^postgres(?:ql)?$/,
  error: 'Enter an address that begins with postgresql://',
})

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `Enter ${values.slice(0, -1).join(', ')} or ${values.at(-1)}` })
}

const TSA_RULE = 'Enter an http or https address without a user name or password'
const tsaUrlSchema = z
  .url({ protocol: /^https?$/, error: TSA_RULE, abort: true })
  .refine((text) => new URL(text).username === '' && new URL(text).password === '', TSA_RULE)

const SHORTEST_SECRET = 32
/** Different ones. Random keys have more, in hexadecimal too. */
const FEWEST_CHARACTERS = 8
/** Stood in .env.example, where everybody can read it. */
const PUBLISHED_SECRET = 'replace-this-with-the-output-of-openssl-rand'
const ENTER_SECRET = `Enter at least ${SHORTEST_SECRET} characters, for example from: openssl rand -base64 32`
const secretSchema = z
  .string()
  .min(SHORTEST_SECRET, { error: `is too short. ${ENTER_SECRET}`, abort: true })
  .refine((text) => text !== PUBLISHED_SECRET, {
    error: `is the example of .env.example, which everybody can read. ${ENTER_SECRET}`,
    abort: true,
  })
  .refine((text) => new Set(text).size >= FEWEST_CHARACTERS, `is easy to guess. ${ENTER_SECRET}`)
const smtpSchema = z.string().transform((text, context) => {
  const server = parseSmtpServer(text)
  if (typeof server !== 'string') return server
  context.addIssue({ code: 'custom', message: server })
  return z.NEVER
})

const mailboxSchema = orIssue(parseMailbox, MAILBOX_RULE)
const hostsSchema = orIssue(parseHostsAndPorts, HOSTS_AND_PORTS_RULE)

/** A text that a parser takes; one that gives null is refused with the rule. */
function orIssue<T>(parse: (text: string) => T | null, rule: string) {
  return z.string().transform((text, context): T => {
    const value = parse(text)
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: rule })
    return z.NEVER
  })
}

const STATE_RULE =
  'Enter a folder that is not data, does not lie in it and does not hold it: data/ is committed and published'

/** What the server keeps is secret in part, and nobody is to commit it with the terms. */
function isApartFromData(directory: string): boolean {
  return isApartFrom('data', directory)
}

const ISSUER_RULE =
  'Enter the issuer as your identity provider names it, an https address without a query, for example https://login.example.com/tenant'
/** Whoever reads or changes what the provider says lets in whom they like: plain http is for this machine alone. */
const issuerSchema = z.url({ protocol: /^https?$/, error: ISSUER_RULE, abort: true }).refine((text) => {
  const { protocol, hostname, username, search, hash } = new URL(text)
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return username === '' && search === '' && hash === '' && (protocol === 'https:' || isHere)
}, ISSUER_RULE)

const domainsSchema = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim().toLowerCase()))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^(?=.*\.)[a-z\d](?:[a-z\d.-]*[a-z\d])?$/,
          'List the domains of e-mail addresses, separated by commas, for example example.com,example.org',
        ),
    ),
  )

/** As long as mail servers try, and no longer: a deadline waits for it. */
const LONGEST_TRY = 240
const HOURS_RULE = `Enter hours as a whole number from 1 to ${LONGEST_TRY}, for example 72`
const hoursSchema = z
  .string()
  .regex(/^\d{1,3}$/, HOURS_RULE)
  .transform(Number)
  .refine((hours) => hours >= 1 && hours <= LONGEST_TRY, HOURS_RULE)

const DAYS_RULE = 'Enter days as a whole number from 1 to 3650, for example 180'
const daysSchema = z
  .string()
  .regex(/^\d{1,4}$/, DAYS_RULE)
  .transform(Number)
  .refine((days) => days >= 1 && days <= 3650, DAYS_RULE)

const scopesSchema = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((scope) => scope !== ''))
  .refine((scopes) => scopes.includes('openid'), 'List scopes with spaces between them, openid among them')

const environmentSchema = z.object({
  PORT: portSchema.default(3000),
  HOST: hostSchema.optional(),
  SLA_DESK_NOW: clockSchema.optional(),
  TRUSTED_PROXIES: proxiesSchema.default([]),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  PUBLIC_URL: publicUrlSchema.optional(),
  DATABASE_URL: databaseUrlSchema.optional(),
  STATE_DIRECTORY: z.string().refine(isApartFromData, STATE_RULE).default('.sla-desk'),
  ARCHIVE: oneOf(['ahead', 'on-demand']).default('ahead'),
  SIGNING_P12: z.string().optional(),
  SIGNING_PASSWORD: z.string().default(''),
  TSA_URL: tsaUrlSchema.optional(),
  SECRET_KEY: secretSchema.optional(),
  SMTP_URL: smtpSchema.optional(),
  MAIL_FROM: mailboxSchema.optional(),
  MAIL_REPLY_TO: mailboxSchema.optional(),
  NOTICES: oneOf(['manual', 'automatic']).default('manual'),
  NOTICE_GIVE_UP_AFTER: hoursSchema.default(72),
  LINK_VISITS: oneOf(['on', 'off']).default('on'),
  LINK_VISITS_KEEP_DAYS: daysSchema.default(180),
  LINK_INTERNAL_NETWORKS: internalNetworksSchema.default([]),
  ...INCOMING_MAIL_SETTINGS,
  WEBHOOK_ALLOWED_ADDRESSES: hostsSchema.default([]),
  PASSWORD_SIGN_IN: oneOf(['on', 'off']).default('on'),
  OIDC_ISSUER: issuerSchema.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().max(60, 'Enter at most 60 characters').default('your company’s account'),
  OIDC_ALLOWED_DOMAINS: domainsSchema.default([]),
  OIDC_SCOPES: scopesSchema.default(['openid', 'email', 'profile']),
  OIDC_GROUPS_CLAIM: z.string().default('groups'),
  OIDC_ROLE_REP: z.string().optional(),
  OIDC_ROLE_MANAGER: z.string().optional(),
  OIDC_ROLE_PRIVACY: z.string().optional(),
  OIDC_ROLE_LEGAL: z.string().optional(),
  OIDC_ROLE_ADMIN: z.string().optional(),
})

/** The name of every setting. */
export const SETTING_NAMES: readonly string[] = Object.keys(environmentSchema.shape)

/** A timestamp states the true time: beside it, a clock that was set would make every document contradict itself. */
const consistentSchema = environmentSchema.refine(
  ({ TSA_URL, SLA_DESK_NOW }) => TSA_URL === undefined || SLA_DESK_NOW === undefined,
  { path: ['TSA_URL'], error: 'It cannot be used while SLA_DESK_NOW sets the clock: unset one of them' },
)

/** A password without its file would let documents get a demo signature for good, and nobody would know. */
const signingSchema = consistentSchema.refine(
  ({ SIGNING_P12, SIGNING_PASSWORD }) => SIGNING_P12 !== undefined || SIGNING_PASSWORD === '',
  { path: ['SIGNING_P12'], error: 'Name the file that SIGNING_PASSWORD opens, or unset SIGNING_PASSWORD' },
)

/** Mail without a sender of the vendor's own would be refused, or land in spam. */
const mailSchema = signingSchema.refine(
  ({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined,
  { path: ['MAIL_FROM'], error: `${MAILBOX_RULE}. SMTP_URL needs a sender` },
)

/** A provider takes its three settings together, and without passwords there has to be one. */
const signInSchema = mailSchema
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) =>
      OIDC_ISSUER !== undefined || (OIDC_CLIENT_ID === undefined && OIDC_CLIENT_SECRET === undefined),
    { path: ['OIDC_ISSUER'], error: 'Name the identity provider that OIDC_CLIENT_ID is for' },
  )
  .refine(({ OIDC_ISSUER, OIDC_CLIENT_ID }) => OIDC_ISSUER === undefined || OIDC_CLIENT_ID !== undefined, {
    path: ['OIDC_CLIENT_ID'],
    error: 'OIDC_ISSUER needs the client ID that your identity provider gave to the desk',
  })
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_SECRET }) => OIDC_ISSUER === undefined || OIDC_CLIENT_SECRET !== undefined,
    {
      path: ['OIDC_CLIENT_SECRET'],
      error: 'OIDC_ISSUER needs the client secret that your identity provider gave to the desk',
    },
  )
  .refine(({ OIDC_ISSUER, PASSWORD_SIGN_IN }) => PASSWORD_SIGN_IN === 'on' || OIDC_ISSUER !== undefined, {
    path: ['PASSWORD_SIGN_IN'],
    error: 'Nobody could sign in then: set OIDC_ISSUER first, or set it to on',
  })

/** What is found in the folder for mail is moved: the database would be, and its lock. */
const foldersSchema = signInSchema.refine(
  ({ INCOMING_MAIL_DIRECTORY, STATE_DIRECTORY }) =>
    INCOMING_MAIL_DIRECTORY === undefined || !liesIn(STATE_DIRECTORY, INCOMING_MAIL_DIRECTORY),
  {
    path: ['INCOMING_MAIL_DIRECTORY'],
    error:
      'Enter a folder outside STATE_DIRECTORY, for example /var/mail/sla-desk: what is found there is moved',
  },
)

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
  const parsed = foldersSchema.safeParse(present)
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

/** Start messages end up in logs: these settings may hold a password or a token. */
const MAY_HOLD_SECRETS = new Set(['PUBLIC_URL', 'DATABASE_URL', 'TSA_URL', 'SMTP_URL', 'OIDC_ISSUER'])

/** An address with all that may be secret masked: what stands before the last @, and the values of the query. */
function withoutSecrets(address: string): string {
  const scheme = /^[a-z][a-z\d+.-]*:\/*/i.exec(address)?.[0] ?? ''
  const rest = address.slice(scheme.length)
  const host = rest.slice(rest.lastIndexOf('@') + 1)
  // "tsa:secret" has the shape of scheme and rest; without slashes nobody can tell which is which.
  if (host === rest && scheme !== '' && !scheme.endsWith('//')) return `${scheme}***`
  return `${scheme}${host === rest ? '' : '***@'}${host}`.replace(/[?#].*$/s, (tail) => `${tail[0]}***`)
}

/** Not an address with a number too high, such as 10.0.0.256, which no URL can hold either. */
function isHostName(text: string): boolean {
  return /^[\w.-]+$/.test(text) && URL.canParse(`http://${text}`)
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && `${url.origin}/` === url.href
}
