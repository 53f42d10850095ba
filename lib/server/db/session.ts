import type { ClientBase } from 'pg'

/**
 * What everything that is read and written here relies on. A server, a database or a role may be set to anything else: in
 * another DateStyle, 5 December is read as 12 May.
 */
const FORMS = `
  set client_encoding = 'UTF8';
  set datestyle = 'ISO, YMD';
  set intervalstyle = 'postgres';
  set timezone = 'UTC';
  set bytea_output = 'hex';
  set extra_float_digits = 1;
  set standard_conforming_strings = on;
  set default_transaction_isolation = 'read committed';`

/** Those of newer versions, which older ones refuse to be set to anything. */
const NO_OTHER_BOUNDS = `
  select set_config(name, '0', false) from pg_settings where name in ('transaction_timeout', 'idle_session_timeout');`

/** How long a statement waits for a lock, how long it may take, and a transaction idle. In milliseconds; zero is no bound. */
export type Bounds = { lock: number; statement: number; idleInTransaction: number }

/**
 * Sets a new connection to what the desk relies on, with bounds where it is to have them. By statements, and not as the
 * connection is made: poolers in between refuse these there.
 */
export function setUp(bounds: Bounds | null): (client: ClientBase) => Promise<void> {
  const bounded =
    bounds === null
      ? ''
      : `set lock_timeout = ${bounds.lock};
  set statement_timeout = ${bounds.statement};
  set idle_in_transaction_session_timeout = ${bounds.idleInTransaction};${NO_OTHER_BOUNDS}`
  return async (client) => void (await client.query(FORMS + bounded))
}
