import { type BodyLimit, type BodyLimits, ORDINARY_BODY } from '../../http/request/body-limit.ts'

/** A table is as large as any body may be. Of a larger one enough is read and dropped that whoever sent it hears why. */
const TABLE_BODY: BodyLimit = { ...ORDINARY_BODY, discarded: 64_000_000 }

/** The address that takes a table of customers, and how large a body it takes. */
export const TABLE_BODIES: BodyLimits = new Map([['/console/customers/import/file', TABLE_BODY]])
