import { z } from 'zod'
import { noticeDraftSchema, subprocessorLedgerSchema } from '#lib/domain/subprocessors/ledger/schema.ts'
import { subprocessorSchema } from '#lib/domain/subprocessors/schema.ts'
import { termsSchema } from '#lib/domain/terms/schema.ts'
import { vendorSchema } from '#lib/domain/vendor/schema.ts'
import { ledgerSchema, reviewsSchema } from './schema.ts'

const SCHEMAS = {
  terms: termsSchema,
  vendor: vendorSchema,
  subprocessor: subprocessorSchema,
  'subprocessor-ledger': subprocessorLedgerSchema,
  'subprocessor-notice': noticeDraftSchema,
  releases: ledgerSchema,
  reviews: reviewsSchema,
} as const

/** The files of docs/schema, by name: what editors complete and check `data/` with. */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  )
}
