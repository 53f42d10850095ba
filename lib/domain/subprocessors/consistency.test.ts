import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findInconsistencies } from './consistency.ts'
import type { Subprocessor } from './schema.ts'

function entry(id: string, rank: number, parent: string | null, regions = ['eu']): Subprocessor {
  return {
    id,
    name: id,
    legalName: id,
    address: 'not stated',
    seat: 'US',
    contact: { name: 'not stated', position: 'not stated', details: 'not stated' },
    website: 'https://www.example.com/',
    purpose: 'Hosts.',
    responsibilities: 'Runs servers.',
    dataCategories: ['names'],
    dataSubjects: ['users'],
    addedOn: '2024-02-29',
    dpaUrl: 'not stated',
    listUrl: 'not stated',
    chain: { rank, parent },
    regions: regions.map((region) => ({
      region,
      storage: 'none' as const,
      access: 'not stated' as const,
      mechanism: 'scc-module-3' as const,
    })),
  }
}

const found = (list: Subprocessor[]) =>
  findInconsistencies(list).map(({ rule, id, path }) => `${rule} ${id} ${path}`)

test('finds nothing in a sound chain of three, whatever its order', () => {
  const list = [entry('c', 3, 'b'), entry('a', 1, null, ['us', 'eu']), entry('b', 2, 'a')]
  expect(found(list)).toEqual([])
  expect(found([])).toEqual([])
})

test('reports each id used again, once', () => {
  expect(found([entry('a', 1, null), entry('a', 1, null), entry('b', 1, null), entry('a', 1, null)])).toEqual(
    ['duplicate-id a id', 'duplicate-id a id'],
  )
})

// /subprocessors/changes has the notices, /subprocessors/compare the difference of two days.
test.each(['changes', 'compare'])(
  'reports the id %s, which is an address of the site, with its fix',
  (id) => {
    expect(findInconsistencies([entry(id, 1, null)])).toEqual([
      {
        rule: 'reserved-id',
        id,
        path: 'id',
        message: `the id ${id} is an address of the site itself`,
        fix: `Give it another id, for example ${id}-inc, and name its file after it.`,
      },
    ])
    expect(findInconsistencies([entry(`${id}-inc`, 1, null)])).toEqual([])
  },
)

test('every address of the site at which a company of that id would stand is reserved', () => {
  const isId = (name: string) => /^[a-z0-9-]+$/.test(name)
  const taken = ['app/(public)/subprocessors', 'app/api/v1/subprocessors'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && isId(entry.name)),
  )
  expect(new Set(taken.map(({ name }) => name))).toEqual(new Set(['changes', 'compare']))
})

test('reports a parent that does not exist, with its fix', () => {
  expect(findInconsistencies([entry('a', 2, 'ghost')])).toEqual([
    {
      rule: 'unknown-parent',
      id: 'a',
      path: 'chain.parent',
      message: 'parent ghost is not in the list',
      fix: 'Add it to the list, or name another parent.',
    },
  ])
})

test('reports the members of a cycle and not the entries below it', () => {
  expect(found([entry('a', 2, 'c'), entry('b', 3, 'a'), entry('c', 4, 'b'), entry('d', 5, 'c')])).toEqual([
    'cycle a chain.parent',
    'cycle b chain.parent',
    'cycle c chain.parent',
  ])
  expect(found([entry('self', 2, 'self')])).toEqual(['cycle self chain.parent'])
})

test('reports a rank that is not one below its parent', () => {
  const list = [
    entry('a', 1, null),
    entry('b', 3, 'a'),
    entry('c', 4, 'b'),
    entry('d', 2, null),
    entry('e', 1, 'a'),
  ]
  expect(found(list)).toEqual(['rank b chain.rank', 'rank d chain.rank', 'rank e chain.rank'])
  expect(findInconsistencies(list)[0]?.fix).toBe('Write rank: 2.')
})

test('reports a region that the parent does not serve', () => {
  expect(found([entry('a', 1, null, ['eu']), entry('b', 2, 'a', ['eu', 'us'])])).toEqual([
    'parent-region b regions.1.region',
  ])
})

test('reports dates that are not days of the calendar', () => {
  for (const addedOn of ['2026-02-29', '2026-13-01', '1 March 2026', '2026-3-1']) {
    expect(found([{ ...entry('a', 1, null), addedOn }])).toEqual(['added-on a addedOn'])
  }
  expect(found([{ ...entry('a', 1, null), addedOn: 'not stated' }])).toEqual([])
})

test('reports an engagement that ends before it begins, or begins before the company', () => {
  const [eu] = entry('a', 1, null).regions
  const days = (more: Partial<Subprocessor['regions'][number]>) =>
    found(eu ? [{ ...entry('a', 1, null), regions: [{ ...eu, ...more }] }] : [])
  expect(days({ until: '2024-02-28' })).toEqual(['added-on a regions.0.until'])
  expect(days({ until: '2024-02-29' })).toEqual([])
  expect(days({ addedOn: '2025-01-01', until: '2024-12-31' })).toEqual(['added-on a regions.0.until'])
  expect(days({ addedOn: '2024-02-28' })).toEqual(['added-on a regions.0.addedOn'])
})

test('reports a claim of the Data Privacy Framework without the entry that was seen', () => {
  const claiming: Subprocessor = {
    ...entry('a', 1, null, ['us', 'eu']),
    regions: [
      { region: 'us', storage: 'none', access: 'not stated', mechanism: 'scc-module-3' },
      { region: 'eu', storage: 'none', access: 'not stated', mechanism: 'dpf' },
    ],
  }
  expect(found([claiming])).toEqual(['dpf-evidence a regions.1.mechanism'])
  const seen = { participant: 'A, Inc.', frameworks: ['eu-us' as const], checkedOn: '2026-11-12' }
  expect(found([{ ...claiming, dpf: seen }])).toEqual([])
})
