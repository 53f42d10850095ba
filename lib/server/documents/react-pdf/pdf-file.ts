import draw from '@react-pdf/render'
import PDFDocument from 'pdfkit'
import { escaped } from '../../http/response/escaped.ts'
import type { LayoutNode } from './layout-tree.ts'

type Draw = (document: PDFDocument, tree: { children: LayoutNode[] }) => void

/** A file that travels inside the PDF (ISO 32000-2, 7.11.4), as the data that the document was made from. */
export type Attachment = { name: string; text: string; description: string }

/** A finished PDF that travels inside another, byte for byte. */
export type AttachedPdf = { name: string; bytes: Uint8Array; description: string }

/** What a PDF says of itself, and carries. `created`: what all its dates state; `id`: sixteen bytes. */
export type PdfContents = {
  title: string
  author: string
  subject: string
  created: Date
  id: Uint8Array
  /** Null for pages that become a part of a file which carries it. */
  attachment: Attachment | null
  files?: readonly AttachedPdf[]
}

/** Draws laid-out pages as a PDF: no clock and no chance in its bytes. */
export async function writePdf(
  pages: LayoutNode[],
  { title, author, subject, created, id, attachment, files = [] }: PdfContents,
): Promise<Uint8Array> {
  const document = new OfferPdf({
    autoFirstPage: false,
    displayTitle: true,
    lang: 'en',
    pdfVersion: '1.7',
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: 'SLA Desk',
      Producer: 'SLA Desk',
      CreationDate: created,
      ModDate: created,
    },
  })
  // pdfkit's own id is a hash of the information alone, the same for every edition of a text.
  document._id = id
  sortNamesByBytes(document)
  const dates = { creationDate: created, modifiedDate: created }
  if (attachment !== null)
    document.file(Buffer.from(attachment.text), {
      name: attachment.name,
      type: 'application/json',
      description: attachment.description,
      relationship: 'Data',
      ...dates,
    })
  for (const { name, bytes, description } of files)
    document.file(Buffer.from(bytes), {
      name,
      type: 'application/pdf',
      description,
      relationship: 'Source',
      ...dates,
    })
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  ;(draw as unknown as Draw)(document, { children: pages })
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

class OfferPdf extends PDFDocument {
  readonly #names = new Map<unknown, string>()

  /** pdfkit opens a font object anew for each run of text; under a name it is opened once. */
  override font(source: unknown, size?: number): this {
    if (typeof source === 'string') return super.font(source, size)
    const name = this.#names.get(source) ?? `face-${this.#names.size + 1}`
    if (!this.#names.has(source)) {
      this.#names.set(source, name)
      this.registerFont(name, source)
    }
    return super.font(name, size)
  }

  /** The metadata are XML, into which pdfkit writes titles and names as they are. */
  override _addInfo(): void {
    const plain = this.info
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escaped(value) : value]),
    )
    super._addInfo()
    // pdfkit writes the time of creation alone.
    this.appendXML(`
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:ModifyDate>${inSeconds(plain.ModDate as Date)}</xmp:ModifyDate>
        </rdf:Description>
        `)
    this.info = plain
  }
}

/** Readers look names up by their bytes (ISO 32000-2, 7.9.6); pdfkit would sort them as this machine's language does. */
function sortNamesByBytes(document: PDFDocument): void {
  document._root.data.Names.data.Dests._compareKeys = (one, other) => (one < other ? -1 : 1)
}

function inSeconds(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z')
}
