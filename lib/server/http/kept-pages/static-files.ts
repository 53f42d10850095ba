import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { compressedOf } from './compression.ts'
import { buildEntry, buildPlainEntry, type Entry } from './entry.ts'

const SCRIPT = 'application/javascript; charset=UTF-8'
const TYPES: Readonly<Record<string, string>> = {
  js: SCRIPT,
  css: 'text/css; charset=UTF-8',
}
const FONT_TYPES: Readonly<Record<string, string>> = { woff2: 'font/woff2' }
const ICON_TYPES: Readonly<Record<string, string>> = {
  ico: 'image/vnd.microsoft.icon',
  svg: 'image/svg+xml',
}
const PREFIX = '/_next/static/'
const MOST_BYTES = 16_000_000
// The name of a built file changes with its bytes. That of an icon does not: a new one is seen within a day.
const FOR_GOOD = 'public, max-age=31536000, immutable'
const FOR_A_DAY = 'public, max-age=86400'

/**
 * Reads the build's fonts, and its scripts and styles with what the build compressed beside them, one by one. Each is handed
 * to `keep` under its address as soon as it is ready; until then, and past 16 MB in all, Next serves them.
 */
export async function keepStaticFiles(
  buildDirectory: string,
  keep: (path: string, entry: Entry) => void,
): Promise<void> {
  const directory = join(buildDirectory, 'static')
  let bytes = 0
  for (const file of await readdir(directory, { recursive: true })) {
    const ending = file.split('.').at(-1) ?? ''
    const type = TYPES[ending] ?? FONT_TYPES[ending]
    if (!type) continue
    bytes += (await stat(join(directory, file))).size
    if (bytes > MOST_BYTES) return
    const address = PREFIX + file.split(sep).join('/')
    keep(address, await entryOf(join(directory, file), type, FOR_GOOD))
  }
}

/**
 * Reads the site's icons and hands each to `keep` under its address. Browsers, feed readers and PDF viewers ask for
 * /favicon.ico whatever a page names.
 */
export async function keepIcons(
  publicDirectory: string,
  keep: (path: string, entry: Entry) => void,
): Promise<void> {
  for (const file of await readdir(publicDirectory)) {
    const type = ICON_TYPES[file.split('.').at(-1) ?? '']
    if (type) keep(`/${file}`, await entryOf(join(publicDirectory, file), type, FOR_A_DAY))
  }
}

/** A script whose name changes with its bytes: browsers may keep it for good. */
export function immutableScript(file: string): Promise<Entry> {
  return entryOf(file, SCRIPT, FOR_GOOD)
}

async function entryOf(file: string, type: string, cacheControl: string): Promise<Entry> {
  const headers = [
    ['Content-Type', type],
    ['Cache-Control', cacheControl],
  ] as const
  const body = await readFile(file)
  if (type.startsWith('font/')) return buildPlainEntry({ status: 200, headers, body })
  const original = { status: 200, headers: [...headers, ['Vary', 'Accept-Encoding'] as const], body }
  return await buildEntry(original, true, await compressedOf(file, body))
}
