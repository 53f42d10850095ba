import { SIGN_IN_PATH } from '#lib/domain/addresses.ts'
import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'
import { canonicalJson } from '#lib/domain/quantities/canonical-json.ts'
import { answerMakeable } from '../../archive/answers/answer-document.ts'
import { isFromElsewhere } from '../../http/request/from-elsewhere.ts'
import { privateAnswer, seeOther } from '../../http/response/answer.ts'
import { evidenceDocument } from '../../notice-evidence/evidence-document.ts'
import { evidenceQuerySchema } from '../../notice-evidence/schema.ts'
import { takeEvidence } from '../../notice-evidence/take-evidence.ts'
import { requirePermission } from '../../permissions/require-permission.ts'
import { now } from '../../platform/clock.ts'
import { answeredBy } from '../answer.ts'
import { isId } from '../ids.ts'
import { queryOf } from '../query-of.ts'
import { ConsoleRefusal } from '../refusal.ts'

/** A thousand take some 5 s and 200 pages. */
const MOST_IN_PDF = 3_000

const NEVER_KEPT = { keep: 'no-store', headers: {} }

/**
 * The evidence of a notice as a file: JSON, in which addresses may stand in clear, or a signed PDF, in which they never do, since
 * it is archived for good. That it was taken is recorded, so a page of another site cannot ask for it.
 */
export async function answerEvidence(
  request: Request,
  id: string,
  format: 'json' | 'pdf',
): Promise<Response> {
  if (isFromElsewhere(request.headers)) return seeOther(SIGN_IN_PATH)
  return await answeredBy(request.headers, async ({ actor, db }) => {
    requirePermission(actor, 'notices.read')
    const { addresses } = queryOf(request, evidenceQuerySchema)
    if (format === 'pdf' && addresses !== undefined)
      throw new ConsoleRefusal(400, NOTICES_WORDS.noAddressesInPdf)
    // A look at the headers takes nothing along.
    if (request.method === 'HEAD') return privateAnswer(null)
    const question = { notice: id, withAddresses: addresses === 'clear', format }
    const evidence = isId(id) ? await takeEvidence(question, now(), { actor, db }) : null
    if (evidence === null) throw new ConsoleRefusal(404, NOTICES_WORDS.unknown)
    if (format === 'pdf' && evidence.recipients.length > MOST_IN_PDF)
      throw new ConsoleRefusal(409, NOTICES_WORDS.tooManyForPdf)
    const makeable = evidenceDocument(evidence)
    if (format === 'pdf') return await answerMakeable(request, makeable, NEVER_KEPT)
    const name = makeable.fileName().replace(/\.pdf$/, '.json')
    return privateAnswer(canonicalJson(evidence), {
      headers: {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="${name}"`,
      },
    })
  })
}
