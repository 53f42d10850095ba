import { createHash } from 'node:crypto'
import { PDF } from '@libpdf/core'
import { NAME_EMS, VALUE_EMS } from '#components/pdf/tailored/cover-styles.ts'
import { type CoverPart, tailoredCoverDocument } from '#components/pdf/tailored/tailored-cover.tsx'
import type { TailoredCover } from '#lib/domain/links/file/view.ts'
import { TAILORED_FILE_WORDS } from '#lib/domain/links/file/words.ts'
import { dateInWords } from '#lib/domain/quantities/time/calendar-date.ts'
import { sha256 } from '../../platform/sha256.ts'
import { signOpenPdf } from '../../signing/sign-pdf.ts'
import { settable } from '../fonts/settable.ts'
import { typeset } from '../layout/typeset.ts'
import type { TailoredTask } from '../pdf-task.ts'
import { tailoredSignature } from '../printed-signature.ts'
import { writePdf } from '../react-pdf/pdf-file.ts'
import { partStarts } from './part-starts.ts'
import { putBefore } from './put-before.ts'
import { restate } from './restate.ts'

/**
 * So much of a name is on the cover, in ems. Of 300 characters all are, the widest too; codes in place of characters are longer, and
 * would fill more than the page on which the name has to be.
 */
const MOST_OF_NAME = 400

/**
 * The bytes of a file for one customer, signed. The base is its beginning, byte for byte: cover and annex are appended, and
 * stand before it as pages. Throws as `typeset` does.
 */
export async function makeTailored(task: TailoredTask): Promise<Uint8Array> {
  const { base, annex, hashes, signing } = task
  const { fileTitle, subject, vendorName } = task.cover
  const created = new Date(signing.at)
  const id = createHash('sha256')
    .update(JSON.stringify(['tailored', task.cover, hashes, signing.at, annex && sha256(annex.pages)]))
    .digest()
    .subarray(0, 16)
  const pdf = await PDF.load(base)
  const { cover, faces } = await printable(dated(task.cover, signing.at))
  const printed = tailoredCoverDocument(cover, faces, partsOf(pdf, annex), tailoredSignature(task))
  const { pages } = await typeset(printed, [], TAILORED_FILE_WORDS.coverPage)
  const front = { title: fileTitle, author: vendorName, subject, created, id, attachment: null }
  await putBefore(pdf, await PDF.load(await writePdf(pages, front)), annex && (await PDF.load(annex.pages)))
  restate(pdf, { title: fileTitle, subject, created, id })
  return await signOpenPdf(pdf, signing, subject)
}

/** The cover with its date: that of the signature, which is on record before anything is made. */
function dated(cover: TailoredCover, at: string): TailoredCover {
  const date = { label: TAILORED_FILE_WORDS.date, words: dateInWords(at.slice(0, 10)) }
  return { ...cover, offer: [...cover.offer, date] }
}

/** The cover in characters that can be set, and the typefaces that have them. */
async function printable(cover: TailoredCover) {
  const { name } = cover.customer
  const { faces, text } = await settable([name, ...cover.offer.map(({ words }) => words)])
  return {
    faces,
    cover: {
      ...cover,
      customer: { ...cover.customer, name: text(name, NAME_EMS, MOST_OF_NAME) },
      offer: cover.offer.map(({ label, words }) => ({ label, words: text(words, VALUE_EMS) })),
    },
  }
}

function partsOf(base: PDF, annex: TailoredTask['annex']): CoverPart[] {
  const first = annex === null ? [] : [{ part: 'annex' as const, title: annex.title, page: 'A-1' }]
  return [...first, ...partStarts(base)]
}
