/** Command line: releases a version. npm run terms:release -- 2027-06-01 --reason "…" --approve "legal=2027-02-20" [--yes] */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { countsInWords } from '#lib/domain/comparison/in-words.ts'
import { counted } from '#lib/domain/quantities/time/duration.ts'
import { byVersion, editionOf } from '#lib/domain/quantities/version-id.ts'
import { predecessorOf } from '#lib/domain/release/predecessor.ts'
import { inForce } from '#lib/domain/release/standing.ts'
import { now } from '#lib/server/platform/clock.ts'
import { errorsAfterRelease } from '#lib/server/terms/checks/after-release.ts'
import { checkData } from '#lib/server/terms/checks/check-data.ts'
import { findingInWords } from '#lib/server/terms/finding.ts'
import { lockHolder, lockInWords } from '#lib/server/terms/lock/release-lock.ts'
import { misplacedFindings } from '#lib/server/terms/misplaced.ts'
import { filesInTheWay } from '#lib/server/terms/release/draft-files.ts'
import { judgedInputs } from '#lib/server/terms/release/judged-inputs.ts'
import { leftDrafts } from '#lib/server/terms/release/left-overs.ts'
import { correcting } from '#lib/server/terms/release/new-version.ts'
import { planRelease, type ReleasePlan } from '#lib/server/terms/release/plan-release.ts'
import { unpublishedListRefusals } from '#lib/server/terms/release/refusals/unpublished-list.ts'
import { uncorrectedVersions } from '#lib/server/terms/release/uncorrected.ts'
import { writeRelease } from '#lib/server/terms/release/write-release.ts'
import { agreed } from '../command-line/agreed.ts'
import { FIXED_CLOCK, FIXED_CLOCK_USAGE, requireTrueClock, setByHand } from '../command-line/fixed-clock.ts'
import { readArguments } from '../command-line/read-arguments.ts'
import { runCommand } from '../command-line/run-command.ts'
import { printFindings } from './check/print-findings.ts'
import { approvalsOf, correctsOf, reasonOf, versionOf } from './release/arguments.ts'
import { planInWords } from './release/plan-in-words.ts'
import { stillUnpublished, warningsFor } from './release/warnings.ts'

const SITE = join(import.meta.dirname, '../..')
const USAGE = `npm run terms:release -- <version> --reason "…" --approve "legal=2027-02-20" [--yes]
  <version>                 a draft: the name of its folder in data/terms, for example 2027-06-01
  --reason <text>           what changes and why
  --approve <role>=<date>   who approved it and when; once for each role that the terms name, old or new
  --corrects <text>         for an edition with different words: why no obligation changes
  --yes                     releases without asking
  ${FIXED_CLOCK_USAGE}`

async function release(): Promise<string> {
  const { values, positionals } = readArguments({
    allowPositionals: true,
    options: {
      yes: { type: 'boolean', default: false },
      reason: { type: 'string' },
      corrects: { type: 'string' },
      approve: { type: 'string', multiple: true, default: [] },
      ...FIXED_CLOCK,
    },
  })
  const version = versionOf(positionals)
  requireTrueClock('release', values['fixed-clock'])
  const root = process.cwd()
  const lock = lockHolder(root)
  // Before the question, so that nobody reads a plan that cannot be carried out.
  if (lock !== null) throw new RangeError(`Nothing was released: ${lockInWords(lock)}`)
  const isReadable = misplacedFindings(root).length === 0
  const judged =
    isReadable && existsSync(join(root, 'data/terms', version)) ? judgedInputs(root, version) : ''
  const publishedAt = now()
  const checked = checkData(root, publishedAt, SITE)
  const { catalogue, errors } = checked
  if (catalogue === null || errors.length > 0)
    throw new RangeError(['Nothing was released. Fix these first:', ...errors.map(findingInWords)].join('\n'))
  const draft = catalogue.drafts.get(version)
  if (draft === undefined)
    throw new RangeError(
      catalogue.versions.has(version)
        ? `${version} is released already, and released versions are never edited. ${correcting(version, [...catalogue.versions.keys(), ...catalogue.drafts.keys()], [...catalogue.versions.keys()])}`
        : noDraft(root, version),
    )
  const entry = predecessorOf(version, catalogue.ledger)
  const source = entry === null ? undefined : catalogue.versions.get(entry.version)
  const before = entry === null || source === undefined ? null : { source, entry }
  const request = {
    version,
    publishedAt,
    reason: markedReason(reasonOf(values.reason)),
    corrects: correctsOf(values.corrects),
    approvals: approvalsOf(values.approve),
  }
  const current = inForce(catalogue.ledger, request.publishedAt)
  const currentSource = current === null ? null : (catalogue.versions.get(current.version) ?? null)
  const plan = planRelease(request, draft, before, catalogue.ledger, currentSource)
  console.log(planInWords(plan, entry?.version ?? null))
  const warnings = [
    ...warningsFor(version, checked),
    ...stillUnpublished(root, catalogue, plan, request.publishedAt),
  ]
  printFindings({ errors, warnings }, console.log)
  const stranded = [...catalogue.drafts.keys()].filter((other) => strands(version, other))
  for (const other of stranded)
    console.log(
      `warning draft ${other} begins before ${version}: once ${version} is released, it needs a later date`,
    )
  const uncorrected = uncorrectedVersions(catalogue, plan, source ?? null, request.publishedAt)
  for (const sentence of uncorrected) console.log(`warning ${sentence}`)
  const refusals = [
    ...plan.refusals,
    ...unpublishedListRefusals(version, catalogue),
    ...filesInTheWay(root, version).map(({ fix }) => fix),
  ]
  if (refusals.length > 0) throw new RangeError(['Nothing was released:', ...refusals].join('\n  '))
  const later = errorsAfterRelease(root, plan, catalogue.ledger.at(-1), publishedAt, SITE)
  if (later.length > 0)
    throw new RangeError(
      [
        'Nothing was released, because terms:check would find this afterwards:',
        ...later.map(findingInWords),
      ].join('\n'),
    )
  if (!values.yes && !(await agreed(question(plan, warnings.length + stranded.length + uncorrected.length))))
    throw new RangeError('Nothing was released.')
  writeRelease(root, plan, catalogue.ledger.at(-1), judged)
  return setByHand() === ''
    ? `${version} is released. Commit data/ and deploy.`
    : `${version} is released, with a date that was set by hand, as its reason says for good. Do not deploy it.`
}

/** Buyers read the reason beside the date of publication. */
function markedReason(reason: string | null): string | null {
  return reason === null ? null : `${reason}${setByHand()}`
}

function noDraft(root: string, version: string): string {
  const left = leftDrafts(root, []).find((draft) => draft.version === version)
  return left === undefined
    ? `There is no draft data/terms/${version}. Start it with: npm run terms:new -- ${version}`
    : `There is no draft data/terms/${version}, but a release that was stopped left it. ${left.finding.file}: ${left.finding.message}`
}

/** Whether the release of a version leaves a draft behind that begins before it. */
function strands(version: string, draft: string): boolean {
  return editionOf(version) === 0 && editionOf(draft) === 0 && byVersion(draft, version) < 0
}

/** Says again what is above: long warnings push the list of changes out of sight. */
function question({ differences }: ReleasePlan, warnings: number): string {
  const changes = countsInWords(differences)
  const counts = [changes, warnings === 0 ? '' : counted(warnings, 'warning')].filter((part) => part !== '')
  const above = counts.length === 0 ? '' : `Above: ${counts.join('; ')}. `
  return `${above}Release it? It can never be changed afterwards. [y/N] `
}

await runCommand('terms:release', USAGE, release)
