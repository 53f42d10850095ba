import { type PDF, PdfRef, PdfStream, PdfString } from '@libpdf/core'
import { escaped } from '../../http/response/escaped.ts'

/** What a tailored file says of itself, where its base says something else. */
export type FileStatement = { title: string; subject: string; created: Date; id: Uint8Array }

/**
 * Says in the properties of a file (ISO 32000-2, 14.3) what it is called and when it was made. Its first identifier stays that
 * of the base, of which it is an update (14.4).
 */
export function restate(pdf: PDF, { title, subject, created, id }: FileStatement): void {
  pdf.setTitle(title)
  pdf.setSubject(subject)
  pdf.setCreationDate(created)
  pdf.setModificationDate(created)
  restateMetadata(pdf, { title, subject, created })
  const ids = pdf.context.info.trailer.getArray('ID')
  if (ids === undefined) throw new RangeError('the base has no identifier')
  ids.set(1, PdfString.fromBytes(id))
}

/** The same in XML, in the words of pdfkit. */
function restateMetadata(pdf: PDF, { title, subject, created }: Omit<FileStatement, 'id'>): void {
  const catalog = pdf.getCatalog()
  const ref = catalog.getRef('Metadata')
  const stream = ref instanceof PdfRef ? pdf.getObject(ref) : null
  if (!(stream instanceof PdfStream)) throw new RangeError('the base has no metadata')
  const moment = created.toISOString().replace(/\.\d+Z$/, 'Z')
  const text = Buffer.from(stream.getDecodedData())
    .toString('utf8')
    .replace(/(<dc:title>[\s\S]*?<rdf:li[^>]*>)[\s\S]*?(<\/rdf:li>)/, between(escaped(title)))
    .replace(/(<dc:description>[\s\S]*?<rdf:li[^>]*>)[\s\S]*?(<\/rdf:li>)/, between(escaped(subject)))
    .replace(/(<xmp:CreateDate>)[^<]*(<\/xmp:CreateDate>)/, between(moment))
    .replace(/(<xmp:ModifyDate>)[^<]*(<\/xmp:ModifyDate>)/, between(moment))
  stream.setData(Buffer.from(text, 'utf8'))
}

/** Not a pattern with "$": a title may hold that sign. */
function between(words: string): (whole: string, before: string, after: string) => string {
  return (_, before, after) => `${before}${words}${after}`
}
