import { randomUUID } from 'node:crypto'
import { runWithAdapter } from '@better-auth/core/context'
import { drizzleAdapter } from '@better-auth/drizzle-adapter'
import { betterAuth } from 'better-auth/minimal'
import { CONSOLE_PATH } from '#lib/domain/addresses.ts'
import type { Database } from '../../db/open-store.ts'
import { environment } from '../../platform/env.ts'
import { processShared } from '../../platform/process-shared.ts'
import { people, sessions } from '../tables.ts'
import { networkOf } from '../trace.ts'
import { cookieSecret } from './cookie-secret.ts'
import { sessionStart } from './session-start.ts'

/** A session ends when nothing has been asked for so long, in seconds. */
const IDLE = 12 * 3600
/** How long a use of it counts as none, so that not every request writes. */
const NOTED_EVERY = 300
/** However much it is used, it ends then. */
export const LONGEST_SESSION = 7 * 24 * 3600

/** What stands before the addresses of better-auth, of which one is answered: where a provider leads back to. */
export const AUTH_PATH = `${CONSOLE_PATH}/auth`

const TABLES = { user: people, session: sessions }

type DeskAuth = ReturnType<typeof makeAuth>

/**
 * Has better-auth work on a database, or in an open transaction. There is one better-auth in the process, and it has no
 * database of its own.
 */
export async function withAuth<Result>(
  db: Pick<Database, 'select'>,
  work: (auth: DeskAuth) => Promise<Result>,
): Promise<Result> {
  const auth = processShared('better-auth', makeAuth)
  return await runWithAdapter(adapterOn(db)(auth.options), () => work(auth))
}

function adapterOn(db: Pick<Database, 'select'>) {
  return drizzleAdapter(db, { provider: 'pg', schema: TABLES })
}

/** In place of a database: whatever was not given one fails. */
const NONE = {}

function makeAuth() {
  const { PUBLIC_URL } = environment()
  const isSecure = PUBLIC_URL.startsWith('https:')
  return betterAuth({
    appName: 'SLA Desk',
    baseURL: PUBLIC_URL,
    basePath: AUTH_PATH,
    secret: cookieSecret(),
    database: drizzleAdapter(NONE, { provider: 'pg', schema: TABLES }),
    trustedOrigins: [PUBLIC_URL],
    // What it would say may hold addresses; what fails is thrown as well.
    logger: { disabled: true },
    telemetry: { enabled: false },
    // Ours count per account too, and over all processes.
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: false },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: { type: 'date', required: false, input: false },
        lastSeenAt: { type: 'date', required: false, input: false },
        timeZone: { type: 'string', required: false, input: false },
        theme: { type: 'string', required: false, input: false },
      },
    },
    session: { expiresIn: IDLE, updateAge: NOTED_EVERY, cookieCache: { enabled: false } },
    advanced: {
      useSecureCookies: isSecure,
      cookiePrefix: 'sla-desk',
      cookies: { session_token: { name: 'sla-desk.session' } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: CONSOLE_PATH },
      // The server in front has written it, as the proxies that are trusted tell.
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
      database: { generateId: () => randomUUID(), validateSchema: false },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: {
              ...session,
              ipAddress: networkOf(session.ipAddress ?? ''),
              userAgent: session.userAgent?.slice(0, 300) ?? null,
            },
          }),
        },
      },
    },
    plugins: [sessionStart(LONGEST_SESSION)],
  })
}
