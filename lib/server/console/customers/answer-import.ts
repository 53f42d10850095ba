import type { ImportPreview } from '#lib/domain/console/customers/view.ts'
import { COLUMN_NAMES } from '#lib/domain/contracts/import/columns.ts'
import type { ImportPlan } from '#lib/domain/contracts/import/plan.ts'
import { countsInWords, importCounts } from '#lib/domain/contracts/import/words.ts'
import { requireSession } from '../../auth/sessions/require-session.ts'
import { applyImport } from '../../contracts/import/apply-import.ts'
import { planFile, readCustomersFile } from '../../contracts/import/plan-file.ts'
import { transaction } from '../../db/command.ts'
import { privateJson } from '../../http/response/answer.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { answerFile } from '../answer.ts'
import { queryOf } from '../query-of.ts'
import type { Viewer } from '../viewer.ts'
import { unlessRefused } from './refused.ts'
import { importQuerySchema } from './schema.ts'

/** So many rows and faults are shown. */
const SHOWN = 200

/** Says what a file of customers would do, or does what it was said to do. */
export async function answerImport(request: Request): Promise<Response> {
  return await answerFile(request, async (bytes, { actor, db }) => {
    requirePermission(actor, 'contracts.change')
    const { name, preview } = queryOf(request, importQuerySchema)
    return await unlessRefused(async () => {
      const file = await readCustomersFile({ name, bytes }, actor)
      if (preview === undefined)
        return privateJson(previewOf(await planFile(file, { actor, db, now: now() })))
      const counts = await transaction(db, { actor, now: now() }, async (context) => {
        const done = await applyImport({ file, preview }, context)
        await requireSession(actor, context.tx)
        return done
      })
      return privateJson({ summary: countsInWords(counts) })
    })
  })
}

/** Lets whoever may import see the screen. @throws ForbiddenError */
export async function requireImporter({ actor }: Viewer): Promise<object> {
  requirePermission(actor, 'contracts.change')
  return {}
}

function previewOf({ plan, preview }: { plan: ImportPlan; preview: string }): ImportPreview {
  const doing = plan.rows.filter(({ deeds }) => deeds.length > 0)
  return {
    preview,
    // Where a cell cannot be read nothing is done.
    summary: plan.faults.length > 0 ? null : countsInWords(importCounts(plan)),
    rows: doing.slice(0, SHOWN).map(({ number, customer, deeds }) => ({ number, customer, deeds })),
    doing: doing.length,
    idle: plan.faults.length > 0 ? 0 : plan.rows.length - doing.length,
    faults: plan.faults.slice(0, SHOWN).map(({ row, column, message }, index) => ({
      id: String(index),
      place: column === null ? `Row ${row}` : `Row ${row}, ${COLUMN_NAMES[column]}`,
      message,
    })),
    moreFaults: Math.max(0, plan.faults.length - SHOWN),
    ignored: plan.ignored,
  }
}
