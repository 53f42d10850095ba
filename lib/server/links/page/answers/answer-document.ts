import { tailoredPath } from '#lib/domain/addresses.ts'
import type { ArchivedKind } from '#lib/domain/legal/text.ts'
import { LINK_FILE_KINDS, type LinkFileKind } from '#lib/domain/links/page/facts.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { answerMakeable } from '../../../archive/answers/answer-document.ts'
import { archivedDocument } from '../../../archive/manifest/manifest.ts'
import { offerDocument } from '../../../archive/offer-document.ts'
import { THE_DESK, transaction } from '../../../db/command.ts'
import type { Database } from '../../../db/open-store.ts'
import { isUnrecordable } from '../../../db/store-error.ts'
import { seeOther } from '../../../http/response/answer.ts'
import { planFile } from '../../file/plan-file.ts'
import { viewOf } from '../../opening/view-of.ts'
import type { StoredLink } from '../../stored/stored-link.ts'
import { recordDownload } from '../../visits/record-download.ts'
import { recordVisit } from '../../visits/record-visit.ts'
import { answerBelow, nothingHere } from './answer-below.ts'
import { answerTailored, type FileAnswer } from './answer-tailored.ts'

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
    if (sha256 !== null && isBeginning(request, answer))
      await noted({ link, option: shown.name, kind, sha256, request }, now, db)
    return answer
  })
}

async function answerPublished(request: Request, offer: Offer, kind: ArchivedKind): Promise<FileAnswer> {
  const { version, tier, region } = offer
  const key = { version, tier: tier.id, region: region.id, kind }
  const answer = await answerMakeable(request, offerDocument(key), KEEP)
  return { answer, sha256: archivedDocument(key)?.sha256 ?? null }
}

/** Readers of PDF ask for a file in parts; the first of them is the download. */
function isBeginning({ method, headers }: Request, { status }: Response): boolean {
  if (method !== 'GET') return false
  return status === 200 || (status === 206 && /^bytes=0-/.test(headers.get('range') ?? ''))
}

type Went = { link: StoredLink; option: string; kind: LinkFileKind; sha256: string; request: Request }

/** The file goes out all the same where it cannot be written down. */
async function noted({ link, option, kind, sha256, request }: Went, now: Date, db: Database): Promise<void> {
  try {
    const visit = await recordVisit(
      { link: link.id, method: request.method, headers: request.headers, isPage: false },
      now,
      db,
    )
    if (visit === null) return
    await transaction(db, { actor: THE_DESK, now }, (context) =>
      recordDownload({ link: link.id, visit, option, kind, sha256 }, context),
    )
  } catch (error) {
    if (!isUnrecordable(error)) throw error
  }
}
