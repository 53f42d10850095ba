import { isIP } from 'node:net'
import { z } from 'zod'
import { networksSchema, oneOf, wholeNumber } from '../values/schema.ts'

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

const proxiesSchema = networksSchema(
  'List your own proxies only, for example 10.0.0.0/8: in a range as wide as this, every client could say which address it comes from',
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

/** Not an address with a number too high, such as 10.0.0.256, which no URL can hold either. */
function isHostName(text: string): boolean {
  return /^[\w.-]+$/.test(text) && URL.canParse(`http://${text}`)
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && `${url.origin}/` === url.href
}

/** Where the desk answers, by which clock, and whom it believes and tells what. */
export const SERVING_SETTINGS = {
  PORT: wholeNumber(65_535, 'Enter a port number from 1 to 65535').default(3000),
  HOST: hostSchema.optional(),
  SLA_DESK_NOW: clockSchema.optional(),
  TRUSTED_PROXIES: proxiesSchema.default([]),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  PUBLIC_URL: publicUrlSchema.optional(),
}
