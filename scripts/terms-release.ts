/** Command line: releases a version. npm run terms:release -- 2027-06-01 --reason "…" --approve "legal=2027-02-20" [--yes] */
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { predecessorOf } from '#lib/domain/release/predecessor.ts'
import { now } from '#lib/server/clock.ts'
import { readCatalogue } from '#lib/server/data/catalogue.ts'
import { planRelease } from '#lib/server/data/release/plan-release.ts'
import { writeRelease } from '#lib/server/data/release/write-release.ts'
import { approvalsOf } from './terms-release/arguments.ts'
import { faultsOf } from './terms-release/faults.ts'
import { planInWords } from './terms-release/plan-in-words.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    yes: { type: 'boolean', default: false },
    reason: { type: 'string' },
    approve: { type: 'string', multiple: true, default: [] },
  },
})

async function release(version: string | undefined): Promise<string> {
  if (version === undefined) throw new RangeError('say which: npm run terms:release -- <version>')
  const root = process.cwd()
  const { catalogue, findings } = readCatalogue(root)
  const faults = faultsOf(root, catalogue, findings, now())
  if (catalogue === null || faults.length > 0)
    throw new RangeError(['nothing is released:', ...faults].join('\n'))
  const draft = catalogue.drafts.get(version)
  if (draft === undefined)
    throw new RangeError(
      catalogue.versions.has(version)
        ? `${version} is released already, and a released version is never changed`
        : `there is no draft data/terms/${version}: npm run terms:new -- ${version}`,
    )
  const entry = predecessorOf(version, catalogue.ledger)
  const source = entry === null ? undefined : catalogue.versions.get(entry.version)
  const before = entry === null || source === undefined ? null : { source, entry }
  const request = {
    version,
    publishedAt: now(),
    reason: values.reason?.trim() || null,
    approvals: approvalsOf(values.approve),
  }
  const plan = planRelease(request, draft, before)
  console.log(planInWords(plan, entry?.version ?? null))
  if (plan.refusals.length > 0) throw new RangeError(['nothing is released:', ...plan.refusals].join('\n  '))
  if (!values.yes && !(await agreed())) return 'nothing is released'
  writeRelease(root, plan, catalogue.ledger.at(-1))
  return `${version} is released; commit data/ and deploy`
}

async function agreed(): Promise<boolean> {
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await ask.question('Release it? Nothing of it can be changed afterwards. [y/N] ')
  ask.close()
  return /^y(?:es)?$/i.test(answer.trim())
}

try {
  console.log(`terms:release: ${await release(positionals[0])}`)
} catch (error) {
  console.error(`terms:release: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
