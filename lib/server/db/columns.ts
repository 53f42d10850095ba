import { customType } from 'drizzle-orm/pg-core'
import { StoreUnavailableError } from './store-error.ts'

/** Bytes. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** A moment, RFC 3339; read in UTC, to the millisecond. */
export const moment = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  fromDriver: momentRead,
})

const ISO = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,6})?)([+-]\d\d)(:\d\d)?$/

/**
 * A moment as PostgreSQL writes it in ISO form, "2026-11-20 10:00:00+00", in RFC 3339.
 * @throws StoreUnavailableError for any other form: in most, nobody can tell the day from the month
 */
export function momentRead(written: string): string {
  const [whole, day, time, hours, minutes = ':00'] = ISO.exec(written) ?? []
  const read = Date.parse(`${day}T${time}${hours}${minutes}`)
  if (whole !== undefined && !Number.isNaN(read)) return new Date(read).toISOString()
  throw new StoreUnavailableError(
    `The database writes a moment as “${written}”, which this server cannot read. ` +
      'Set DateStyle to “ISO, YMD” for its role, or have the pooler in between keep what a connection is set to.',
  )
}
