import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...globSync('docs/**/*.md')]

/** A path from the root of the project. File names alone are not looked at: each folder of terms has the same ones. */
const PATH = /^(?:\.github|app|bench|components|data|docs|e2e|lib|public|scripts)\/\S*$/
const IN_ROOT =
  /^(?:server\.ts|package\.json|[A-Z]+\.md|compose[\w.]*\.yaml|Dockerfile|LICENSE|\.editorconfig|\.env\.example|\.dependency-cruiser\.mjs)$/

/** What a page names: in backticks, in the drawing of the layout, and in links to the page's own neighbours. */
function namedIn(page: string): string[] {
  const text = readFileSync(page, 'utf8')
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
  const drawing = /^## Layout$[\s\S]*?^```\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? ''
  return [
    ...[...prose.matchAll(/`([^`\n]+)`/g)]
      .map(([, code]) => code ?? '')
      .filter((code) => PATH.test(code) || IN_ROOT.test(code)),
    ...drawing.split('\n').flatMap((line) => line.split(/\s{2,}/)[0]?.split(', ') ?? []),
    ...[...prose.replaceAll(/`[^`\n]*`/g, '').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) =>
      join(dirname(page), link ?? ''),
    ),
  ].filter((path) => path !== '')
}

/** `<anything>` stands for any name. */
const isThere = (path: string) => {
  const pattern = path.replaceAll(/<[^>]+>/g, '*')
  return pattern === path && !path.includes('*') ? existsSync(path) : globSync(pattern).length > 0
}

test.each(PAGES)('every path of the project that %s names exists', (page) => {
  expect(namedIn(page).filter((path) => !isThere(path))).toEqual([])
})

test('a path that moved would be found', () => {
  expect(namedIn('README.md')).toEqual(expect.arrayContaining(['lib/server/', 'docs/terms.md', 'server.ts']))
  expect(namedIn('CONTRIBUTING.md')).toContain('lib/domain/<feature>/')
  expect([
    isThere('lib/server/data/'),
    isThere('lib/<feature>/nothing.ts'),
    isThere('lib/server/<feature>/'),
  ]).toEqual([false, false, true])
})
