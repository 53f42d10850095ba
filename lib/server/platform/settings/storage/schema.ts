import { z } from 'zod'
import { isApartFrom } from '../../files/folders-apart.ts'
import { oneOf, type SettingsCheck } from '../values/schema.ts'

const databaseUrlSchema = z.url({
  protocol: /^postgres(?:ql)?$/,
  error: 'Enter an address that begins with postgresql://',
})

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

const STATE_RULE =
  'Enter a folder that is not data, does not lie in it and does not hold it: data/ is committed and published'

/** What the server keeps is secret in part, and nobody is to commit it with the terms. */
function isApartFromData(directory: string): boolean {
  return isApartFrom('data', directory)
}

/** Where the desk keeps what it has, how it signs, and with what it encrypts. */
export const STORAGE_SETTINGS = {
  DATABASE_URL: databaseUrlSchema.optional(),
  STATE_DIRECTORY: z.string().refine(isApartFromData, STATE_RULE).default('.sla-desk'),
  ARCHIVE: oneOf(['ahead', 'on-demand']).default('ahead'),
  SIGNING_P12: z.string().optional(),
  SIGNING_PASSWORD: z.string().default(''),
  TSA_URL: tsaUrlSchema.optional(),
  SECRET_KEY: secretSchema.optional(),
}

type Storage = { TSA_URL?: string; SLA_DESK_NOW?: unknown; SIGNING_P12?: string; SIGNING_PASSWORD: string }

export const STORAGE_CHECKS: readonly SettingsCheck<Storage>[] = [
  // A timestamp states the true time: beside it, a clock that was set would make every document contradict itself.
  {
    path: 'TSA_URL',
    error: 'It cannot be used while SLA_DESK_NOW sets the clock: unset one of them',
    holds: ({ TSA_URL, SLA_DESK_NOW }) => TSA_URL === undefined || SLA_DESK_NOW === undefined,
  },
  // A password without its file would let documents get a demo signature for good, and nobody would know.
  {
    path: 'SIGNING_P12',
    error: 'Name the file that SIGNING_PASSWORD opens, or unset SIGNING_PASSWORD',
    holds: ({ SIGNING_P12, SIGNING_PASSWORD }) => SIGNING_P12 !== undefined || SIGNING_PASSWORD === '',
  },
]
