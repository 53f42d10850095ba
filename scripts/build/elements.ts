import { cpSync, globSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { type Build, currentBuild } from '#lib/server/platform/builds/build.ts'

/** A page may have been loaded before this build was served; its modules stay for as long. */
const KEPT_MILLISECONDS = 7 * 24 * 60 * 60 * 1000

/** The console's pages keep the framework's scripts, which bring these along. */
const FRAMEWORKS_OWN = 'components/console/**'

/**
 * What the elements are made of, by name: "copy-clause" from components/offer/copy-clause.element.ts. Those of a page that is
 * operated bring React along: "subprocessor-list" from subprocessor-list.client.tsx. Throws where two share a name.
 */
function elementSources(root: string): Map<string, string> {
  const sources = new Map<string, string>()
  const paths = globSync('components/**/*.{element.ts,client.tsx}', { cwd: root, exclude: [FRAMEWORKS_OWN] })
  for (const path of paths.sort()) {
    const name = basename(path).replace(/\.(?:element\.ts|client\.tsx)$/, '')
    const other = sources.get(name)
    if (other !== undefined) throw new Error(`Two elements are named ${name}: ${other} and ${path}`)
    sources.set(name, path)
  }
  return sources
}

/** How esbuild makes a module of each element, whole in itself, in `directory`. */
export function elementOptions(root: string, directory: string) {
  return {
    absWorkingDir: root,
    entryPoints: Object.fromEntries(elementSources(root)),
    outdir: directory,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  } as const
}

/**
 * Compiles the elements of the reading pages into a build, each to a module whose name changes with its bytes, and writes
 * manifest.json with the file of each. Throws if one does not compile.
 */
export async function buildElements(root: string, { elements }: Build): Promise<void> {
  mkdirSync(elements, { recursive: true })
  const { metafile } = await build({
    ...elementOptions(root, elements),
    entryNames: '[name]-[hash]',
    minify: true,
    metafile: true,
  })
  const names = new Map([...elementSources(root)].map(([name, source]) => [source, name]))
  const manifest = Object.entries(metafile.outputs).map(([file, { entryPoint = '' }]) => [
    names.get(entryPoint),
    basename(file),
  ])
  writeFileSync(join(elements, 'manifest.json'), JSON.stringify(Object.fromEntries(manifest)))
  takeOver(currentBuild(root)?.elements, elements)
}

/** What pages of the builds before ask for, with its time, so that it goes once it is old. */
function takeOver(before: string | undefined, elements: string): void {
  if (before === undefined) return
  for (const file of readdirSync(before).filter((name) => name.endsWith('.js'))) {
    const isOld = Date.now() - statSync(join(before, file)).mtimeMs > KEPT_MILLISECONDS
    if (!isOld) cpSync(join(before, file), join(elements, file), { force: false, preserveTimestamps: true })
  }
}
