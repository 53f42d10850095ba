import type { Build } from '#lib/server/platform/builds/build.ts'
import { compileJsx } from './compile-jsx.ts'

/** Compiles the PDF worker's JSX. Throws if it does not compile. */
export async function buildPdfWorker(root: string, { pdfWorker }: Build): Promise<void> {
  await compileJsx(root, 'lib/server/documents/pdf-worker.tsx', pdfWorker)
}
