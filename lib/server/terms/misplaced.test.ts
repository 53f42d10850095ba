import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkData } from './checks/check-data.ts'
import { findingInWords } from './finding.ts'
import { misplacedFindings, requireInPlace } from './misplaced.ts'
import { beginDesk } from './own-desk/begin-desk.ts'
import { startVersion } from './release/new-version.ts'
import { recordReview } from './review/record-review.ts'
import { DataCopy } from './testing/data-copy.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const SITE = process.cwd()

function copied(): DataCopy {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  return copy
}

const FOLDER = (path: string) => mkdirSync(path)
const LINK = (path: string) => symlinkSync('nowhere', path)
const CIRCLE = (path: string) => symlinkSync(path, path)
const PIPE = (path: string) => void execFileSync('mkfifo', [path])

test.each([
  ['data/vendor.yaml', FOLDER, 'a folder', 'file'],
  ['data/releases.yaml', LINK, 'a link that leads nowhere', 'file'],
  ['data/reviews.yaml', CIRCLE, 'a link that leads in a circle', 'file'],
  ['data/vendor.yaml', PIPE, 'neither a file nor a folder', 'file'],
  ['data/terms', LINK, 'a link that leads nowhere', 'folder'],
  ['data/terms/2026-10-01', CIRCLE, 'a link that leads in a circle', 'folder'],
  ['data/terms/2026-10-01/terms.yaml', FOLDER, 'a folder', 'file'],
  ['data/terms/2026-10-01/sla.md', FOLDER, 'a folder', 'file'],
  ['data/terms/2026-10-01/dpa.md', LINK, 'a link that leads nowhere', 'file'],
  ['data/terms/2026-10-01/SHA256SUMS', FOLDER, 'a folder', 'file'],
  ['data/terms/2026-10-01/subprocessors', LINK, 'a link that leads nowhere', 'folder'],
  ['data/subprocessors', CIRCLE, 'a link that leads in a circle', 'folder'],
  ['data/subprocessors/aws.yaml', FOLDER, 'a folder', 'file'],
  ['data/examples', LINK, 'a link that leads nowhere', 'folder'],
  ['data/examples/rate-limited-answer.http', FOLDER, 'a folder', 'file'],
  ['data/examples/rate-limited-fetch.mjs', CIRCLE, 'a link that leads in a circle', 'file'],
])(
  '%s in whose place something else stands is told by the check, and nothing else is',
  (path, put, kind, wanted) => {
    const copy = copied()
    copy.delete(path)
    put(join(copy.root, path))
    expect(checkData(copy.root, NOW, SITE).errors.map(findingInWords)).toEqual([
      `${path}:1 file.in-the-way: ${path} is ${kind}. Move it away, and put the ${wanted} in its place. ` +
        `If that was committed, restore it with: git checkout -- ${path}`,
    ])
  },
)

test.each(['data/terms', 'data/terms/2026-10-01', 'data/subprocessors', 'data/examples'])(
  'the folder %s that is a file is told',
  (path) => {
    const copy = copied()
    copy.delete(path)
    copy.write(path, 'text\n')
    expect(checkData(copy.root, NOW, SITE).errors).toMatchObject([
      { rule: 'file.in-the-way', message: expect.stringMatching(`^${path} is a file\\. Move it away`) },
    ])
  },
)

test('a file in the place of data/ itself is told once', () => {
  const copy = copied()
  copy.delete('data')
  copy.write('data', 'text\n')
  expect(checkData(copy.root, NOW, SITE).errors.map(findingInWords)).toEqual([
    'data:1 file.in-the-way: data is a file. Move it away, and put the folder in its place.',
  ])
})

test('links that lead to the files are no fault', () => {
  const copy = copied()
  for (const name of ['vendor.yaml', 'subprocessors']) {
    renameSync(join(copy.root, 'data', name), join(copy.root, name))
    symlinkSync(join('..', name), join(copy.root, 'data', name))
  }
  expect(misplacedFindings(copy.root)).toEqual([])
})

test('what is missing is not told here', () => {
  const copy = copied()
  for (const path of ['data/vendor.yaml', 'data/subprocessors', 'data/terms']) copy.delete(path)
  expect(misplacedFindings(copy.root)).toEqual([])
})

test('commands that write to data/ refuse it too, and write nothing', () => {
  const copy = copied()
  copy.delete('data/reviews.yaml')
  mkdirSync(join(copy.root, 'data/reviews.yaml'))
  const refusal = 'data/reviews.yaml is a folder. Move it away, and put the file in its place.'
  expect(() => requireInPlace(copy.root)).toThrow(refusal)
  expect(() => startVersion(copy.root, '2027-06-01')).toThrow(refusal)
  expect(() => beginDesk(copy.root, '2027-06-01', NOW)).toThrow(refusal)
  expect(() => recordReview(copy.root, { on: '2026-11-20', by: 'legal' })).toThrow(refusal)
  expect(() => copy.read('data/terms/2027-06-01/terms.yaml')).toThrow('ENOENT')
})

// Root reads whatever there is.
test.skipIf(process.getuid?.() === 0)('what this user may not read is told', () => {
  const copy = copied()
  chmodSync(join(copy.root, 'data/vendor.yaml'), 0)
  expect(misplacedFindings(copy.root).map(findingInWords)).toEqual([
    'data/vendor.yaml:1 file.refused: data/vendor.yaml cannot be read. Allow this user to read it.',
  ])
})
