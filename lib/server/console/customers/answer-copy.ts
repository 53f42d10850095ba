import { CUSTOMER_WORDS, RECORD_WORDS } from '#lib/domain/console/customers/words.ts'
import { readBytes } from '../../contracts/copies/copy-bytes.ts'
import { readContractRecords } from '../../contracts/queries/contract-records.ts'
import { privateAnswer } from '../../http/response/answer.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { answeredBy } from '../answer.ts'
import { isId } from '../ids.ts'
import { ConsoleRefusal } from '../refusal.ts'

/** Gives the executed copy of a contract to whoever may see contracts. */
export async function answerCopy({ headers }: Request, contract: string): Promise<Response> {
  return await answeredBy(headers, async ({ actor, db }) => {
    requirePermission(actor, 'contracts.read')
    if (!isId(contract)) throw new ConsoleRefusal(404, CUSTOMER_WORDS.unknown)
    const records = await readContractRecords([contract], { actor, db })
    const copy = records(contract).copies.find(({ replacedAt }) => replacedAt === null)
    if (copy === undefined || copy.size === null) throw new ConsoleRefusal(404, RECORD_WORDS.noFile)
    const { sha256, size } = copy
    return privateAnswer(await readBytes({ sha256, size }, db), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="executed-${sha256.slice(0, 12)}.pdf"`,
      },
    })
  })
}
