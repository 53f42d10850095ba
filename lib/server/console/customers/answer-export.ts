import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { exportCustomers } from '../../contracts/queries/export-customers.ts'
import { transaction } from '../../db/command.ts'
import { isFromElsewhere } from '../../http/request/from-elsewhere.ts'
import { privateAnswer, seeOther } from '../../http/response/answer.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { csvOf } from '../../spreadsheets/csv.ts'
import { workbookInPool } from '../../spreadsheets/workbook-pool.ts'
import { answeredBy } from '../answer.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
const WIDTH = 20

/** Every customer as a file. That it was exported is recorded, so a page of another site cannot ask for it. */
export async function answerExport(request: Request, format: keyof typeof TYPES): Promise<Response> {
  if (isFromElsewhere(request.headers)) return seeOther(SIGN_IN_PATH)
  return await answeredBy(request.headers, async ({ actor, db, at }) => {
    const name = `customers-${at.toISOString().slice(0, 10)}.${format}`
    const headers = {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}"`,
    }
    requirePermission(actor, 'contracts.read')
    // A look at the headers takes nothing along.
    if (request.method === 'HEAD') return privateAnswer('', { headers })
    const table = await transaction(db, { actor, now: now() }, (context) => exportCustomers({}, context))
    if (format === 'csv') return privateAnswer(csvOf(table), { headers })
    const widths = table[0]?.map(() => WIDTH) ?? []
    return privateAnswer(await workbookInPool([{ name: 'Customers', table, widths }]), { headers })
  })
}
