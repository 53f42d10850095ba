import { build } from 'esbuild'

/**
 * Compiles a module with JSX, and what it imports of ours, to one that plain Node can run. Packages stay outside:
 * React-PDF's font files cannot be bundled. Throws if it does not compile.
 */
export async function compileJsx(root: string, entry: string, output: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: output,
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
