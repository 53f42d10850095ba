import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkArchitecture } from './check.ts'
import { CIRCLE_RULES } from './circles.ts'
import { REACH_RULES } from './reach.ts'
import { TEXT_RULES } from './text.ts'

const REPOSITORY = join(import.meta.dirname, '../..')

/** Each line is a file of a tree that breaks every rule, and what must be said of it; '' where nothing must be. */
const TREE: [path: string, text: string, expected: string][] = [
  ['lib/domain/reads.ts', "import 'node:fs'", 'domain-is-pure: imports fs'],
  [
    'lib/domain/calls-server.ts',
    "import '#lib/server/platform/env.ts'",
    'domain-is-pure: imports lib/server/platform/env.ts',
  ],
  ['lib/domain/parses.ts', "import 'zod'", 'domain-is-pure: imports node_modules/zod/index.js'],
  ['lib/domain/terms/schema.ts', "import 'zod'\nexport type Terms = string", ''],
  ['lib/domain/terms/old-schema.ts', "import 'zod'", 'domain-is-pure: imports node_modules/zod/index.js'],
  ['lib/domain/plans/schema.ts', "import 'yaml'", 'schema-uses-zod-only: imports node_modules/yaml/index.js'],
  ['lib/domain/reads.test.ts', "import 'node:fs'", ''],
  [
    'lib/domain/typed.ts',
    "import type { Terms } from './terms/schema.ts'\nexport const of = (x: Terms) => x",
    '',
  ],
  ['lib/domain/bridge.ts', "export * from './terms/schema.ts'", ''],
  ['lib/domain/left.ts', "import './right.ts'", 'no-cycles: lib/domain/right.ts → lib/domain/left.ts'],
  ['lib/domain/right.ts', "import './left.ts'", ''], // A cycle is told once, at its first file.
  ['bench/lost.ts', "import './nowhere.ts'", 'no-unresolved: imports ./nowhere.ts'],
  ['lib/server/platform/env.ts', 'export const env = 1', ''],
  [
    'lib/server/draws.ts',
    "import '#components/ui/card.tsx'",
    'server-imports: imports components/ui/card.tsx',
  ],
  ['lib/server/prints.ts', "import '#components/pdf/page.tsx'\nimport 'yaml'\nimport 'node:fs'", ''],
  [
    'lib/server/peeks.ts',
    "import { readFile } from 'node:fs/promises'\nreadFile('data/a.yaml')",
    'data-has-one-reader: names',
  ],
  [
    'lib/server/joins.ts',
    "import { readFileSync } from 'fs'\nreadFileSync(join(root(), 'data', 'a'))",
    'data-has-one-reader: names',
  ],
  ['lib/server/listens.ts', "import { createReadStream } from 'fs'\ncreateReadStream('x').on('data', f)", ''],
  ['lib/server/terms/reader.ts', "import { readFileSync } from 'node:fs'\nreadFileSync('data/a.yaml')", ''],
  [
    'lib/server/db/open.ts',
    "import '../listens.ts'",
    'store-knows-no-feature: imports lib/server/listens.ts',
  ],
  [
    'lib/server/http/limit.ts',
    "import '../listens.ts'",
    'http-knows-no-feature: imports lib/server/listens.ts',
  ],
  ['lib/server/http/paths.ts', "export const paths = ['/api/v1/verify']", 'http-knows-no-feature: names'],
  ['lib/server/http/pages.ts', "export const page = '/versions?on='", 'http-knows-no-feature: names'],
  [
    'lib/server/http/fine.ts',
    "import '../platform/env.ts'\nexport const api = ['/api/', '/health/live', '/elements/', '/_next/static/', '/.x']",
    '',
  ],
  ['lib/server/cites.ts', "import '../../data/a.json'", 'data-has-one-reader: imports data/a.json'],
  ['data/a.json', '{}', ''],
  [
    'lib/client/fetcher.ts',
    "import '#lib/domain/typed.ts'\nimport '#lib/server/platform/env.ts'",
    'client-imports: imports lib/server/platform/env.ts',
  ],
  ['lib/client/node.ts', "import 'node:path'", 'browser-has-no-node: imports path'],
  ['lib/style/scale.ts', "import '#lib/domain/typed.ts'", 'style-is-a-leaf: imports lib/domain/typed.ts'],
  ['lib/stray.ts', 'export const stray = 1', 'no-loose-file: is outside'],
  ['components/ui/card.tsx', "import 'react'\nexport const card = <b />", ''],
  [
    'components/ui/sla.tsx',
    "import '#lib/domain/typed.ts'",
    'ui-knows-no-feature: imports lib/domain/typed.ts',
  ],
  [
    'components/offer/tiers.tsx',
    "import './row.tsx'\nimport '#components/ui/card.tsx'\nimport '#lib/domain/typed.ts'",
    '',
  ],
  [
    'components/offer/row.tsx',
    "import '#components/console/list.tsx'",
    'features-stay-apart: imports components/console/list.tsx',
  ],
  ['components/console/list.tsx', "import 'react'", ''],
  ['components/pdf/page.tsx', "import '@react-pdf/renderer'\nimport '#lib/domain/typed.ts'", ''],
  ['components/pdf/linked.tsx', "import 'yaml'", 'pdf-imports: imports node_modules/yaml/index.js'],
  ['components/loose.tsx', 'export const loose = 1', 'no-loose-file: is outside'],
  [
    'components/offer/draw.element.ts',
    "import '#components/ui/card.tsx'",
    'no-react-in-an-element: reaches components/ui/card.tsx',
  ],
  [
    'components/offer/pick.client.tsx',
    "import '#lib/domain/bridge.ts'",
    'no-zod-in-the-browser: reaches lib/domain/bridge.ts → lib/domain/terms/schema.ts',
  ],
  [
    'components/offer/fine.client.tsx',
    "'use client'\nimport type { Terms } from '#lib/domain/terms/schema.ts'\nimport '#lib/domain/typed.ts'",
    '',
  ],
  [
    'components/offer/hidden.tsx',
    "// why\n'use client'\nexport const hidden = 1",
    "island-name: says 'use client'",
  ],
  ['app/page.tsx', "import { readFileSync } from 'node:fs'", 'files-stay-out-of-routes: reads files'],
  ['lib/server/memory.ts', "export const key = Symbol.for('memory')", 'one-shared-map: keeps a value'],
  ['app/memory.ts', 'export const kept = globalThis', 'one-shared-map: keeps a value'],
  ['lib/server/platform/process-shared.ts', "export const key = Symbol.for('shared')", ''],
  ['app/error.tsx', "'use client'\nexport const error = 1", ''],
  [
    'scripts/paint.ts',
    "import '#lib/server/paints.ts'",
    'no-jsx-in-plain-node: reaches lib/server/paints.ts → components/pdf/page.tsx',
  ],
  ['lib/server/paints.ts', "import '#components/pdf/page.tsx'", ''],
  ['scripts/routes.ts', "import '#app/label.ts'", 'nothing-imports-app: imports app/label.ts'],
  ['app/label.ts', 'export const label = 1', ''],
  [
    'scripts/shares.ts',
    "import '../lib/domain/reads.test.ts'",
    'nothing-imports-a-test: imports lib/domain/reads.test.ts',
  ],
  [
    'components/mail/letter.tsx',
    "import 'react'\nimport '#lib/domain/typed.ts'\nimport 'yaml'",
    'mail-imports: imports node_modules/yaml/index.js',
  ],
  [
    'components/mail/draws.tsx',
    "import '#components/ui/card.tsx'",
    'mail-imports: imports components/ui/card.tsx',
  ],
  [
    'lib/server/documents/draws.ts',
    "import '@react-pdf/renderer'",
    'react-pdf-has-one-adapter: imports node_modules/@react-pdf/renderer/index.js',
  ],
  ['lib/server/documents/react-pdf/adapter.ts', "import '@react-pdf/renderer'", ''],
  // Two rooms that need each other, by files that are in no circle.
  ['lib/server/hall/first.ts', "import '../stairs/first.ts'", ''],
  ['lib/server/hall/below/second.ts', 'export const second = 1', ''],
  ['lib/server/stairs/first.ts', 'export const first = 1', ''],
  ['lib/server/stairs/second.ts', "import '../hall/below/second.ts'", ''],
  [
    'lib/server/hall', // A circle is told once, at its first room.
    '',
    'no-circle-of-rooms: lib/server/hall needs lib/server/stairs (lib/server/hall/first.ts → lib/server/stairs/first.ts); ' +
      'lib/server/stairs needs lib/server/hall (lib/server/stairs/second.ts → lib/server/hall/below/second.ts)',
  ],
  // Two folders of one room that need each other; the room around them may need both, and be needed.
  ['lib/server/attic/left/first.ts', "import '../right/first.ts'\nimport '../shared.ts'", ''],
  ['lib/server/attic/left/second.ts', 'export const second = 2', ''],
  ['lib/server/attic/right/first.ts', 'export const first = 1', ''],
  ['lib/server/attic/right/second.ts', "import '../left/second.ts'", ''],
  ['lib/server/attic/shared.ts', 'export const shared = 1', ''],
  ['lib/server/attic/whole.ts', "import './left/first.ts'", ''],
  [
    'lib/server/attic/left',
    '',
    'no-circle-of-folders: lib/server/attic/left needs lib/server/attic/right (lib/server/attic/left/first.ts → lib/server/attic/right/first.ts); ' +
      'lib/server/attic/right needs lib/server/attic/left (lib/server/attic/right/second.ts → lib/server/attic/left/second.ts)',
  ],
  // What tests use may see all of the house.
  ['lib/server/stairs/testing/fixture.ts', "import '#lib/server/cellar/first.ts'", ''],
  ['lib/server/cellar/first.ts', "import '../stairs/first.ts'", ''],
  ['server.ts', "import '#lib/server/platform/env.ts'", ''],
]

describe('the project', () => {
  test('keeps its boundaries, and every file of app, components and lib is read', async () => {
    const present = globSync(['{app,components,lib}/**/*.{ts,tsx}', 'server.ts'], { cwd: REPOSITORY })
    const { modules, findings } = await checkArchitecture(REPOSITORY)
    expect(findings).toEqual([])
    expect(present.length).toBeGreaterThan(0)
    expect(modules).toEqual(expect.arrayContaining(present))
  })
})

describe('a tree that breaks every rule', () => {
  let root: string
  const said = new Map<string, string[]>()

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'boundaries-'))
    const imports = { '#app/*': './app/*', '#components/*': './components/*', '#lib/*': './lib/*' }
    write('package.json', JSON.stringify({ type: 'module', imports }))
    for (const name of ['zod', 'yaml', 'react', '@react-pdf/renderer']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
      write(`node_modules/${name}/index.js`, 'module.exports = {}')
    }
    for (const [path, text] of TREE) if (/\.\w+$/.test(path)) write(path, text)
    for (const { file, rule, detail } of (await checkArchitecture(root)).findings) {
      said.set(file, [...(said.get(file) ?? []), `${rule}: ${detail}`])
    }
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test.each(TREE)('%s', (path, _text, expected) => {
    expect(said.get(path) ?? []).toEqual(expected === '' ? [] : [expect.stringContaining(expected)])
  })

  // Otherwise a rule could stop finding anything, and nobody would know.
  test('breaks each rule that there is', async () => {
    const { forbidden = [] } = await extractConfig(join(REPOSITORY, '.dependency-cruiser.mjs'))
    const rules = [
      ...forbidden.map(({ name }) => String(name)),
      ...TEXT_RULES,
      ...REACH_RULES,
      ...CIRCLE_RULES,
    ]
    const broken = new Set([...said.values()].flat().map((finding) => finding.split(':')[0]))
    expect(rules.filter((rule) => !broken.has(rule))).toEqual([])
  })

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), `${text}\n`)
  }
})
