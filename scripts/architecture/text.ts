import type { Finding } from './finding.ts'
import { isTest, saysUseClient } from './source-files.ts'

type TextRule = { rule: string; detail: string; breaks: (path: string, text: string) => boolean }

const RUNS_FOR_US = /^(app|components|lib)\/|^server\.ts$/
const READS_FILES = /from ['"](?:node:)?fs(?:\/promises)?['"]|import\(['"](?:node:)?fs(?:\/promises)?['"]\)/
// `'data/terms'` and `join(root, 'data', …)`, but not `stream.on('data', …)`.
const NAMES_DATA = /['"`](?:\.{1,2}\/)*data\/|\b(?:join|resolve)\((?:[^()]|\([^()]*\))*['"]data['"]/
const PLACED =
  /^app\/|^(bench|e2e|scripts)\/|^server\.ts$|^components\/[^/]+\/|^lib\/(client|domain|server|style)\//

/** An address inside the site, as a string: its first segment, or the one after /api/v1. */
const ADDRESS = /['"`](?:\/api\/v1)?\/([a-z0-9][a-z0-9.-]*)(?=['"`/?#])/g
/** Segments that are no feature's: the API as a whole, the codes of its errors, health, and what every reading page brings along. */
const OF_NO_FEATURE = new Set(['api', 'errors', 'health', 'elements', 'speculation-rules.json'])

const RULES: TextRule[] = [
  {
    rule: 'http-knows-no-feature',
    detail: "names a feature's address; the feature declares it, and server.ts hands it on",
    breaks: (path, text) =>
      path.startsWith('lib/server/http/') &&
      !path.includes('/testing/') &&
      [...text.matchAll(ADDRESS)].some(([, segment = '']) => !OF_NO_FEATURE.has(segment)),
  },
  {
    rule: 'data-has-one-reader',
    detail: 'names data/ and reads files; only lib/server/terms does both',
    breaks: (path, text) =>
      RUNS_FOR_US.test(path) &&
      !path.startsWith('lib/server/terms/') &&
      READS_FILES.test(text) &&
      NAMES_DATA.test(text),
  },
  {
    rule: 'files-stay-out-of-routes',
    detail: 'reads files; a route asks lib/server',
    breaks: (path, text) => /^app\//.test(path) && READS_FILES.test(text),
  },
  {
    // Next wants error pages to be client components under its own names.
    rule: 'island-name',
    detail: "says 'use client' but is not named *.client.tsx",
    breaks: (path, text) =>
      saysUseClient(text) && !/\.client\.tsx$/.test(path) && !/^app\/(.+\/)?(global-)?error\.tsx$/.test(path),
  },
  {
    rule: 'one-shared-map',
    detail: 'keeps a value on the process; lib/server/platform/process-shared.ts does',
    breaks: (path, text) =>
      /^(app|lib)\//.test(path) &&
      path !== 'lib/server/platform/process-shared.ts' &&
      /\bSymbol\.for\(|\bglobalThis\b/.test(text),
  },
  {
    rule: 'no-loose-file',
    detail: 'is outside the folders that the import rules know',
    breaks: (path) => !PLACED.test(path),
  },
]

/**
 * The names of the rules.
 * @internal
 */
export const TEXT_RULES: readonly string[] = RULES.map(({ rule }) => rule)

/** Finds what breaks a boundary without an import, by looking at the text. Tests are left alone. */
export function checkText(files: Map<string, string>): Finding[] {
  return [...files]
    .filter(([path]) => !isTest(path))
    .flatMap(([path, text]) =>
      RULES.filter(({ breaks }) => breaks(path, text)).map(({ rule, detail }) => ({
        file: path,
        rule,
        detail,
      })),
    )
}
