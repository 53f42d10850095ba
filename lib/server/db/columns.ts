import { customType, timestamp } from 'drizzle-orm/pg-core'

/** Bytes. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** A moment, read as PostgreSQL writes it: "2026-11-20 10:00:00+00". */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' })
