import { tailoredPath } from '#lib/domain/addresses.ts'
import { offerWorkbookName } from '#lib/domain/legal/file-name.ts'
import { answerFile, answerUnmade } from '../../../archive/answers/answer-document.ts'
import { seeOther } from '../../../http/response/answer.ts'
import { catalogue } from '../../../terms/current.ts'
import { viewOf } from '../../opening/view-of.ts'
import { askedWorkbook } from '../../workbook/asked-workbook.ts'
import { planWorkbook } from '../../workbook/plan-workbook.ts'
import { answerBelow, nothingHere } from './answer-below.ts'
import { noteDownload } from './note-download.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Nobody keeps it: whether a link is open is asked each time. */
const KEEP = { keep: 'private, no-store', headers: {} }

/** Answers with the workbook of all options of a link, and writes down that it went out. For HEAD none is made. */
export async function answerWorkbook(request: Request, token: string): Promise<Response> {
  return await answerBelow(request, token, async ({ page, db, now }) => {
    if (page.kind === 'locked') return seeOther(tailoredPath(token))
    const { link } = page
    const view = viewOf(link, now)
    if (view === null || !link.mayDownload) return nothingHere()
    const fileName = offerWorkbookName({ vendor: catalogue().vendor, version: view.version.version })
    const { method, signal, headers } = request
    if (method === 'HEAD') return answerUnmade(request, fileName, TYPE)
    // The front has written the client's own address there.
    const asker = { method, signal, address: headers.get('x-forwarded-for') ?? '' }
    const made = await askedWorkbook(planWorkbook(link, view, now), asker)
    // Whoever asked has left, and nobody reads the answer.
    if (made === null) return nothingHere()
    const { bytes, sha256 } = made
    const file = { fileName, sha256, size: bytes.length, type: TYPE }
    const answer = await answerFile(request, file, async () => bytes, KEEP)
    await noteDownload({ link: link.id, option: null, kind: 'workbook', sha256, request, answer }, now, db)
    return answer
  })
}
