import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const MIGRATIONS = 'lib/server/db/migrations'

test('the migrations make the tables that the features declare: drizzle-kit has nothing to add', () => {
  const out = mkdtempSync(join(tmpdir(), 'sla-desk-migrations-'))
  onTestFinished(() => rmSync(out, { recursive: true, force: true }))
  cpSync(MIGRATIONS, out, { recursive: true })
  // It takes every path as one below the working directory.
  const below = relative(process.cwd(), out)
  const options = ['--dialect=postgresql', '--schema=./lib/server/**/tables.ts', `--out=${below}`]
  const { stdout, stderr } = spawnSync('drizzle-kit', ['generate', ...options], { encoding: 'utf8' })
  expect(stdout + stderr).toContain('No schema changes')
  // Every table of every feature was read.
  for (const table of ['documents', 'certificates', 'ledger_timestamps']) expect(stdout).toContain(table)
  expect(readdirSync(out).toSorted()).toEqual(readdirSync(MIGRATIONS).toSorted())
})
