import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hashesOf } from '#lib/server/terms/ledger/seal.ts'
import { startVersion } from '#lib/server/terms/release/new-version.ts'
import { DataCopy } from '#lib/server/terms/testing/data-copy.ts'
import { warmCommands } from './command-line/testing/warm-commands.ts'

const TODAY = '2026-11-20T10:00:00Z'
const KILOBYTE = 1024
const RELEASE = [
  ...['2027-06-01', '--reason', 'No Change for the Worse.', '--yes', '--fixed-clock'],
  ...['engineering', 'legal', 'product'].flatMap((role) => ['--approve', `${role}=2026-11-18`]),
]

const command = warmCommands()

/** A disk of three megabytes, mounted below a folder that goes with it. */
function mounted(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'sla-desk-full-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder])
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', ['--lazy', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return status === 0 ? folder : null
}

/** The demo with one version, one tier and a draft on a disk that has so many kilobytes left. */
function onFullDisk(disk: string, kilobytes: number): void {
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  copy.keepOnly('2026-10-01')
  copy.keepTiers('2026-10-01', 'starter')
  startVersion(copy.root, '2027-06-01')
  copy.replace('data/terms/2027-06-01/terms.yaml', '  days: 30', '  days: 45')
  cpSync(join(copy.root, 'data'), join(disk, 'data'), { recursive: true })
  fill(disk, kilobytes)
}

function fill(disk: string, kilobytes: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'filling'), Buffer.alloc(bavail * bsize - kilobytes * KILOBYTE))
}

const saysOf = (disk: string) => ({
  files: [...hashesOf(join(disk, 'data'))],
  folders: readdirSync(disk).toSorted(),
})

test.each([
  ['terms/release', RELEASE, 0, 'Nothing was released', '/data'],
  // The lock fits, and of the copy the beginning.
  ['terms/release', RELEASE, 36, 'Nothing was released', '/data'],
  ['terms/new', ['2027-07-01'], 0, 'No draft was started', '/data'],
  // The terms fit, and the texts do not.
  ['terms/new', ['2027-07-01'], 60, 'No draft was started', '/data'],
  ['terms/reviewed', ['--by', 'legal', '--fixed-clock'], 0, 'No review was recorded', '/data'],
  ['desk-begin', ['2027-07-01'], 0, 'Nothing was changed', ''],
  ['desk-begin', ['2027-07-01'], 60, 'Nothing was changed', ''],
])(
  '%s %j on a disk with %i kB left says so, and leaves everything as it was',
  async (script, args, kilobytes, nothing, at) => {
    const disk = mounted()
    if (disk === null)
      return void process.stderr.write('SKIPPED: a full disk has to be mounted, as root can.\n')
    onFullDisk(disk, kilobytes)
    const before = saysOf(disk)
    const env = { SLA_DESK_NOW: TODAY, STATE_DIRECTORY: join(disk, 'state') }
    const { status, stderr } = await command(script, args, { cwd: disk, env })
    expect([status, stderr]).toEqual([
      1,
      `${script.replace('terms/', 'terms:').replace('desk-', 'desk:')}: ${nothing}: the disk that holds ${disk}${at} is full. Free some space, then run the command again.\n`,
    ])
    expect(saysOf(disk)).toEqual(before)
  },
)

test('the state of the demo on a full disk keeps the desk from beginning, and says so', async () => {
  const disk = mounted()
  if (disk === null)
    return void process.stderr.write('SKIPPED: a full disk has to be mounted, as root can.\n')
  const copy = new DataCopy()
  onTestFinished(() => copy.remove())
  const state = join(disk, 'state')
  mkdirSync(state)
  fill(disk, 0)
  const env = { SLA_DESK_NOW: TODAY, STATE_DIRECTORY: state }
  expect(await command('desk-begin', ['2027-07-01'], { cwd: copy.root, env })).toEqual({
    status: 1,
    stdout: '',
    stderr: `desk:begin: Nothing was changed: the disk that holds ${state} is full. Free some space, then run the command again.\n`,
  })
  expect(readdirSync(copy.root)).toEqual(['data'])
})
