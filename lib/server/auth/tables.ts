import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Role } from '#lib/domain/auth/roles.ts'
import { bytea, moment, momentRead } from '../db/columns.ts'

/** A moment as better-auth wants it. */
const dated = customType<{ data: Date; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  fromDriver: (written) => new Date(momentRead(written)),
  toDriver: (date) => date.toISOString(),
})

// The first two are better-auth's models user and session, with its names for their fields. Times are the system's.

/** Who can sign in, or could. Nobody is deleted but examples: the disabled stay out. */
export const people = pgTable('people', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  /** In lower case. */
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull(),
  createdAt: dated('created_at').notNull(),
  updatedAt: dated('updated_at').notNull(),
  role: text('role').$type<Role>().notNull(),
  /** Since when they are kept out; null for those who may sign in. */
  disabledAt: dated('disabled_at'),
  /** To the minute or so: when a request of theirs was last answered. */
  lastSeenAt: dated('last_seen_at'),
  /** As IANA names it, "Europe/Berlin"; null for that of the browser. */
  timeZone: text('time_zone'),
  /** Null for that of the system. */
  theme: text('theme').$type<'light' | 'dark'>(),
  /** Whether they are invented for the demonstration: they cannot sign in, and `npm run demo:clear` deletes them. */
  isExample: boolean('is_example').notNull().default(false),
  /** Whether the company's directory looks after them. */
  isProvisioned: boolean('is_provisioned').notNull().default(false),
})

/** Who is signed in where. The token is in the browser's cookie too: backups are secrets. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('person')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    token: text('token').notNull().unique(),
    createdAt: dated('created_at').notNull(),
    updatedAt: dated('updated_at').notNull(),
    /** When it ends if nothing is asked for any more; moved on by use. */
    expiresAt: dated('expires_at').notNull(),
    /** A network, "203.0.113.0/24", and no address. */
    ipAddress: text('network'),
    userAgent: text('user_agent'),
  },
  (table) => [index('sessions_of').on(table.userId)],
)

/**
 * How a person signs in: by a password (provider "credential"), or by an identity provider, of which nothing is kept that it
 * hands out.
 */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('person')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    providerId: text('provider').notNull(),
    /** The person's id at the provider. */
    accountId: text('account').notNull(),
    /** Salt and hash by scrypt. */
    password: text('password'),
    createdAt: dated('created_at').notNull(),
    updatedAt: dated('updated_at').notNull(),
  },
  (table) => [
    index('accounts_of').on(table.userId),
    uniqueIndex('accounts_once').on(table.providerId, table.accountId),
  ],
)

/** Links to set up the console, one for each start while there is nobody. */
export const setUpLinks = pgTable('set_up_links', {
  /** In hexadecimal. */
  tokenSha256: text('token_sha256').primaryKey(),
  expiresAt: moment('expires_at').notNull(),
})

/** Who has been asked to join and has not yet. Once they do, the row goes, and its id is that of the person. */
export const invitations = pgTable('invitations', {
  id: uuid('id').primaryKey(),
  /** In lower case. */
  email: text('email').notNull().unique(),
  role: text('role').$type<Role>().notNull(),
  /** In hexadecimal. */
  tokenSha256: text('token_sha256').notNull().unique(),
  invitedAt: moment('invited_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  /** Null where it was the command line. */
  invitedBy: uuid('invited_by').references(() => people.id),
})

/** How often a sign-in has failed lately: for an account, for a network, for a second factor, for a passkey. */
export const failedAttempts = pgTable(
  'failed_attempts',
  {
    /** What it is, and a code of whom it concerns that only the desk can make. */
    key: text('key').primaryKey(),
    failures: integer('failures').notNull(),
    since: moment('since').notNull(),
  },
  (table) => [index('failed_attempts_since').on(table.since)],
)

/** Second factors, by time (RFC 6238). */
export const secondFactors = pgTable('second_factors', {
  person: uuid('person')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  /** Encrypted. */
  secret: text('secret').notNull(),
  /** Null until a first code has shown that it works. */
  confirmedAt: moment('confirmed_at'),
  /** The step of the last code that was taken: neither it nor an older one is taken again. */
  lastStep: bigint('last_step', { mode: 'number' }).notNull(),
})

/** Sign-ins whose password was right, and whose second factor is still to come. */
export const signInChallenges = pgTable(
  'sign_in_challenges',
  {
    /** In hexadecimal. */
    tokenSha256: text('token_sha256').primaryKey(),
    person: uuid('person')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('sign_in_challenges_of').on(table.person)],
)

/** Keys of people by which they sign in (Web Authentication). Of each, the private half is on a device of theirs. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: uuid('id').primaryKey(),
    person: uuid('person')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** As its owner calls it. */
    name: text('name').notNull(),
    /** Base64url, as browsers name it. */
    credential: text('credential').notNull().unique(),
    /** COSE. */
    publicKey: bytea('public_key').notNull(),
    /** How often it has been used, as far as its device counts; most count nothing. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    /** How a browser reaches it: "internal", "usb". */
    transports: text('transports').array().notNull(),
    addedAt: moment('added_at').notNull(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [index('passkeys_of').on(table.person)],
)

/** Challenges that a passkey has answered: none is answered twice. They are kept for as long as they would be taken. */
export const passkeyAnswers = pgTable(
  'passkey_answers',
  {
    /** Of the challenge, in hexadecimal. */
    challengeSha256: text('challenge_sha256').primaryKey(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('passkey_answers_until').on(table.expiresAt)],
)
