// pdfkit ships no types; these are the parts of it that are used.
declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  interface PDFDocument extends Readable {
    info: Record<string, unknown>
    _id: Uint8Array
    _root: { data: { Names: { data: { Dests: { _compareKeys(one: string, other: string): number } } } } }
    _addInfo(): void
    appendXML(xml: string): void
    file(content: Uint8Array, options: Record<string, unknown>): unknown
    font(source: unknown, size?: number): this
    registerFont(name: string, source: unknown): this
  }
  const PDFDocument: new (options: Record<string, unknown>) => PDFDocument
  export = PDFDocument
}
