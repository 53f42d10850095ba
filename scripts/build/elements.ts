import { globSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const OUTPUT = '.build/elements'
/** A page may have been loaded before this build was served; its modules stay for as long. */
const KEPT_MILLISECONDS = 7 * 24 * 60 * 60 * 1000

/** What the elements are made of, by name: "copy-clause" from components/offer/copy-clause.element.ts. Throws where two share one. */
function elementSources(root: string): Map<string, string> {
  const sources = new Map<string, string>()
  for (const path of globSync('components/**/*.element.ts', { cwd: root }).sort()) {
    const name = basename(path, '.element.ts')
    const other = sources.get(name)
    if (other !== undefined) throw new Error(`Two elements are named ${name}: ${other} and ${path}`)
    sources.set(name, path)
  }
  return sources
}

/** How esbuild makes a module of each element, whole in itself. */
export function elementOptions(root: string) {
  return {
    absWorkingDir: root,
    entryPoints: Object.fromEntries(elementSources(root)),
    outdir: OUTPUT,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
  } as const
}

/**
 * Compiles the elements of the reading pages, each to a module whose name changes with its bytes, and writes
 * manifest.json with the file of each. Throws if one does not compile.
 */
export async function buildElements(root: string): Promise<void> {
  const directory = join(root, OUTPUT)
  mkdirSync(directory, { recursive: true })
  const { metafile } = await build({
    ...elementOptions(root),
    entryNames: '[name]-[hash]',
    minify: true,
    metafile: true,
  })
  const names = new Map([...elementSources(root)].map(([name, source]) => [source, name]))
  const manifest = Object.entries(metafile.outputs).map(([file, { entryPoint = '' }]) => [
    names.get(entryPoint),
    basename(file),
  ])
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(Object.fromEntries(manifest)))
  removeOld(directory, new Set(manifest.map(([, file]) => file)))
}

function removeOld(directory: string, current: ReadonlySet<string | undefined>): void {
  for (const file of readdirSync(directory)) {
    const isOld = Date.now() - statSync(join(directory, file)).mtimeMs > KEPT_MILLISECONDS
    if (file.endsWith('.js') && isOld && !current.has(file)) rmSync(join(directory, file))
  }
}
