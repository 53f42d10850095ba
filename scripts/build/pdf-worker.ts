import { build } from 'esbuild'

const ENTRY = 'lib/server/documents/pdf-worker.tsx'
const PDF_WORKER = '.build/pdf-worker.mjs'

/**
 * Compiles the PDF worker's JSX to a module that plain Node can run. Packages stay outside: React-PDF's font files
 * cannot be bundled. Throws if it does not compile.
 */
export async function buildPdfWorker(root: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    outfile: PDF_WORKER,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node22',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  })
}
