import { tailoredPath } from '#lib/domain/addresses.ts'
import type { ArchivedKind } from '#lib/domain/legal/text.ts'
import { LINK_FILE_KINDS } from '#lib/domain/links/page/facts.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { answerMakeable } from '../../../archive/answers/answer-document.ts'
import { archivedDocument } from '../../../archive/manifest/manifest.ts'
import { offerDocument } from '../../../archive/offer-document.ts'
import { seeOther } from '../../../http/response/answer.ts'
import { planFile } from '../../file/plan-file.ts'
import { viewOf } from '../../opening/view-of.ts'
import { answerBelow, nothingHere } from './answer-below.ts'
import { answerTailored, type FileAnswer } from './answer-tailored.ts'
import { noteDownload } from './note-download.ts'

/** Nobody keeps it: whether a link is open is asked each time. */
const KEEP = { keep: 'private, no-store', headers: {} }

/** The segments of the address of a file, as anyone may have typed them. */
export type LinkFile = { token: string; option: string; file: string }

/** Answers with a signed file of an option, and writes down that it went out. */
export async function answerLinkDocument(
  request: Request,
  { token, option, file }: LinkFile,
): Promise<Response> {
  return await answerBelow(request, token, async ({ page, db, now }) => {
    if (page.kind === 'locked') return seeOther(tailoredPath(token))
    const { link } = page
    const kind = LINK_FILE_KINDS.find((one) => `${one}.pdf` === file)
    const view = viewOf(link, now)
    const shown = view?.options.find(({ name }) => name.toLowerCase() === option)
    if (kind === undefined || view === null || shown === undefined || !link.mayDownload) return nothingHere()
    const { answer, sha256 } =
      kind === 'tailored'
        ? await answerTailored(request, planFile(link, view, shown, now), now, db)
        : await answerPublished(request, shown.offer, kind)
    if (sha256 !== null)
      await noteDownload({ link: link.id, option: shown.name, kind, sha256, request, answer }, now, db)
    return answer
  })
}

async function answerPublished(request: Request, offer: Offer, kind: ArchivedKind): Promise<FileAnswer> {
  const { version, tier, region } = offer
  const key = { version, tier: tier.id, region: region.id, kind }
  const answer = await answerMakeable(request, offerDocument(key), KEEP)
  return { answer, sha256: archivedDocument(key)?.sha256 ?? null }
}
