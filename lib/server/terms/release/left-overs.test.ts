import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkData } from '../checks/check-data.ts'
import { findingInWords } from '../finding.ts'
import { DataCopy } from '../testing/data-copy.ts'
import { leftOvers } from './left-overs.ts'
import { startVersion } from './new-version.ts'

const NOW = new Date('2026-11-20T10:00:00Z')
const LEFT = 'data/.release-Ab12Cd-draft'

/** The demo with a draft, and what the check says of it. */
function drafted() {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.keepOnly('2026-10-01')
  copy.keepTiers('2026-10-01', 'starter')
  startVersion(copy.root, '2027-06-01')
  const at = (path: string) => join(copy.root, path)
  const check = () => {
    const { errors, warnings } = checkData(copy.root, NOW, process.cwd())
    return { errors: errors.map(findingInWords), warnings: warnings.map(findingInWords) }
  }
  return { copy, at, check }
}

/** The id of a process that has ended. */
const ended = () => spawnSync('true').pid

test('a draft that a stopped release moved away is named with the way back, which is the right one', () => {
  const { copy, at, check } = drafted()
  renameSync(at('data/terms/2027-06-01'), at(LEFT))
  mkdirSync(at('data/.release-Ab12Cd'))
  // Half of the draft that was released before: the kill came while it was being deleted.
  mkdirSync(at('data/.release-Ef34Gh-released'))
  const pid = ended()
  copy.write('data/.release-lock', `${pid} ${hostname()}\n`)
  expect(check()).toEqual({
    errors: [],
    warnings: [
      `${LEFT}:1 release.left-over: this is the draft 2027-06-01, as it was before its release was stopped. Move it back: mv ${LEFT} data/terms/2027-06-01`,
      'data/.release-Ab12Cd:1 release.left-over: a release that was stopped left this copy. Delete it: rm -r data/.release-Ab12Cd',
      'data/.release-Ef34Gh-released:1 release.left-over: a release that was stopped left this copy. Delete it: rm -r data/.release-Ef34Gh-released',
      `data/.release-lock:1 release.left-over: the release that took data/.release-lock (process ${pid}) ended before it was done. Finish with: rm data/.release-lock`,
    ],
  })
  expect(() => startVersion(copy.root, '2027-06-01')).toThrow(
    `Move it back: mv ${LEFT} data/terms/2027-06-01`,
  )
  // Done as it says, nothing is left.
  const done = spawnSync(
    'sh',
    [
      '-c',
      `mv ${LEFT} data/terms/2027-06-01 && rm -r data/.release-Ab12Cd data/.release-Ef34Gh-released && rm data/.release-lock`,
    ],
    { cwd: copy.root },
  )
  expect(done.status).toBe(0)
  expect(check()).toEqual({ errors: [], warnings: [] })
})

test('while a release may be at work nothing is called left', () => {
  const { copy, at, check } = drafted()
  renameSync(at('data/terms/2027-06-01'), at(LEFT))
  copy.write('data/.release-lock', `${process.pid} ${hostname()}\n`)
  expect(check()).toEqual({ errors: [], warnings: [] })
  // A process of another machine cannot be looked for.
  copy.write('data/.release-lock', `${ended()} elsewhere.example.com\n`)
  expect(check()).toEqual({ errors: [], warnings: [] })
})

test('the only draft of a desk is not called missing', () => {
  const { copy, at, check } = drafted()
  copy.write('data/releases.yaml', 'releases: []\n')
  copy.delete('data/terms/2026-10-01')
  renameSync(at('data/terms/2027-06-01'), at(LEFT))
  expect(check().errors).toEqual([
    `${LEFT}:1 release.left-over: this is the draft 2027-06-01, as it was before its release was stopped. Move it back: mv ${LEFT} data/terms/2027-06-01`,
  ])
})

test.each([
  ['a folder', (path: string) => mkdirSync(path)],
  ['a link that leads nowhere', (path: string) => symlinkSync('nowhere', path)],
])('%s in the place of the lock is one that nobody holds for certain', (_, put) => {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  put(join(copy.root, 'data/.release-lock'))
  expect(leftOvers(copy.root, []).map(findingInWords)).toEqual([
    'data/.release-lock:1 release.left-over: a release is being written, or was stopped. If none is running, delete it: rm -r data/.release-lock',
  ])
})

test('beside a folder of the same version the draft takes no place unasked, and that of a released one is not needed', () => {
  const { copy, at, check } = drafted()
  renameSync(at('data/terms/2027-06-01'), at(LEFT))
  startVersionBeside(copy)
  expect(check().warnings).toEqual([expect.stringContaining(`diff -r ${LEFT} data/terms/2027-06-01`)])
  copy.replace(`${LEFT}/terms.yaml`, 'version: "2027-06-01"', 'version: "2026-10-01"')
  expect(check().warnings).toEqual([
    `${LEFT}:1 release.left-over: this is the draft of 2026-10-01, which is released. Delete it: rm -r ${LEFT}`,
  ])
})

function startVersionBeside(copy: DataCopy): void {
  startVersion(copy.root, '2027-07-01')
  renameSync(join(copy.root, 'data/terms/2027-07-01'), join(copy.root, 'data/terms/2027-06-01'))
  copy.replace('data/terms/2027-06-01/terms.yaml', 'version: "2027-07-01"', 'version: "2027-06-01"')
}
