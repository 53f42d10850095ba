import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

function run(script: string, ...args: string[]) {
  const state = mkdtempSync(join(tmpdir(), 'sla-desk-state-'))
  onTestFinished(() => rmSync(state, { recursive: true, force: true }))
  const env = { ...process.env, STATE_DIRECTORY: state, PUBLIC_URL: 'https://sla.example.com' }
  const { stdout, stderr, status } = spawnSync('node', [script, ...args], { encoding: 'utf8', env })
  return { stdout, stderr, status, state }
}
const invite = (...args: string[]) => run('scripts/people-invite.ts', ...args)

test('a link is printed, and an invitation left for the desk; the database stays the desk’s', () => {
  const { stdout, stderr, status, state } = invite('mara@example.com', '--role', 'legal')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^people:invite: https:\/\/sla\.example\.com\/console\/accept\/[\w-]{43}\n$/)
  expect(readdirSync(join(state, 'invitations'))).toHaveLength(1)
  expect(existsSync(join(state, 'pglite'))).toBe(false)
})

test.each([
  [[], 'Write one address: whom to let in'],
  [['mara@example.com', 'kim@example.com', '--role', 'rep'], 'Write one address'],
  [['mara', '--role', 'rep'], '"mara" is not an e-mail address.'],
  [
    ['mara@example.com'],
    'The role is missing. Write --role and one of: rep, manager, privacy, legal, admin.',
  ],
  [['mara@example.com', '--role', 'owner'], 'There is no role "owner".'],
  [['mara@example.com', '--rolle', 'rep'], 'there is no option --rolle. Did you mean --role?'],
])('%j is refused, and leaves nothing', (args, words) => {
  const { stderr, status, state } = invite(...args)
  expect(stderr).toContain(`people:invite: ${words}`)
  expect([status, existsSync(join(state, 'invitations'))]).toEqual([2, false])
})

test('where there is no database none is made to be checked or cleared; two files are one too many', () => {
  for (const script of ['scripts/audit-verify.ts', 'scripts/demo-clear.ts']) {
    const nothing = run(script)
    expect([nothing.status, nothing.stderr]).toEqual([1, expect.stringContaining('There is no database in')])
    expect(readdirSync(nothing.state)).toEqual([])
  }
  const { stderr, status } = run('scripts/audit-verify.ts', 'a.jsonl', 'b.jsonl')
  expect([status, stderr]).toEqual([2, expect.stringContaining('Write one file')])
})

test.each([
  ['gone.jsonl', 'There is no file gone.jsonl.'],
  ['.', '. is a folder.'],
])('audit:verify says of %s, which it cannot read, what to write', (file, words) => {
  const { stderr, status } = run('scripts/audit-verify.ts', file)
  expect([status, stderr]).toEqual([
    1,
    `audit:verify: ${words} Write the path of an export in JSON Lines, for example audit.jsonl.\n`,
  ])
})
