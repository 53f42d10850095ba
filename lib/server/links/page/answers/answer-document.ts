import { tailoredPath } from '#lib/domain/addresses.ts'
import { ARCHIVED_KINDS, type ArchivedKind } from '#lib/domain/legal/text.ts'
import type { Offer } from '#lib/domain/offer/offer.ts'
import { answerMakeable } from '../../../archive/answers/answer-document.ts'
import { archivedDocument } from '../../../archive/manifest/manifest.ts'
import { type OfferDocumentKey, offerDocument } from '../../../archive/offer-document.ts'
import { THE_DESK, transaction } from '../../../db/command.ts'
import type { Database } from '../../../db/open-store.ts'
import { isUnrecordable } from '../../../db/store-error.ts'
import { seeOther } from '../../../http/response/answer.ts'
import { viewOf } from '../../opening/view-of.ts'
import type { StoredLink } from '../../stored/stored-link.ts'
import { recordDownload } from '../../visits/record-download.ts'
import { recordVisit } from '../../visits/record-visit.ts'
import { answerBelow, nothingHere } from './answer-below.ts'

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
    const kind = ARCHIVED_KINDS.find((one) => `${one}.pdf` === file)
    const shown = viewOf(link, now)?.options.find(({ name }) => name.toLowerCase() === option)
    if (kind === undefined || shown === undefined || !link.mayDownload) return nothingHere()
    const key = keyOf(shown.offer, kind)
    const answer = await answerMakeable(request, offerDocument(key), KEEP)
    if (isBeginning(request, answer)) await noted({ link, option: shown.name, key, request }, now, db)
    return answer
  })
}

function keyOf({ version, tier, region }: Offer, kind: ArchivedKind): OfferDocumentKey {
  return { version, tier: tier.id, region: region.id, kind }
}

/** Readers of PDF ask for a file in parts; the first of them is the download. */
function isBeginning({ method, headers }: Request, { status }: Response): boolean {
  if (method !== 'GET') return false
  return status === 200 || (status === 206 && /^bytes=0-/.test(headers.get('range') ?? ''))
}

type Went = { link: StoredLink; option: string; key: OfferDocumentKey; request: Request }

/** The file goes out all the same where it cannot be written down. */
async function noted({ link, option, key, request }: Went, now: Date, db: Database): Promise<void> {
  const sha256 = archivedDocument(key)?.sha256
  if (sha256 === undefined) return
  try {
    const visit = await recordVisit(
      { link: link.id, method: request.method, headers: request.headers, isPage: false },
      now,
      db,
    )
    if (visit === null) return
    await transaction(db, { actor: THE_DESK, now }, (context) =>
      recordDownload({ link: link.id, visit, option, kind: key.kind, sha256 }, context),
    )
  } catch (error) {
    if (!isUnrecordable(error)) throw error
  }
}
