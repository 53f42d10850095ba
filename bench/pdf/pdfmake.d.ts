// pdfmake ships no types; these are the parts of it that are used.
declare module 'pdfmake' {
  /** A node of a document, as pdfmake's documentation describes them. */
  export type Content = string | Content[] | { [property: string]: unknown }

  type Pdfmake = {
    virtualfs: { writeFileSync(name: string, bytes: Buffer): void }
    setFonts(fonts: Record<string, Record<string, string>>): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(definition: Record<string, unknown>): { getBuffer(): Promise<Buffer> }
  }
  const pdfmake: Pdfmake
  export default pdfmake
}
