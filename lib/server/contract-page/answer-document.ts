import { DOCUMENT_KINDS } from '#lib/domain/legal/text.ts'
import { answerMakeable } from '../archive/answers/answer-document.ts'
import { offerDocument } from '../archive/offer-document.ts'
import { answerBelow, nothingHere } from './answer-below.ts'
import { offerFor } from './page-view.ts'

/** Nobody keeps it: whether the page is open is asked each time. */
const KEEP = { keep: 'private, no-store', headers: {} }

/** Answers with the SLA or the DPA of the version, tier and region of a contract. */
export async function answerContractDocument(
  request: Request,
  { token, file }: { token: string; file: string },
): Promise<Response> {
  return await answerBelow(token, async ({ opened: { contract }, now, db }) => {
    const kind = DOCUMENT_KINDS.find((one) => `${one}.pdf` === file)
    const offer = await offerFor(contract, now, db)
    if (kind === undefined || offer === null) return nothingHere()
    const { version, tier, region } = offer
    return await answerMakeable(
      request,
      offerDocument({ version, tier: tier.id, region: region.id, kind }),
      KEEP,
    )
  })
}
