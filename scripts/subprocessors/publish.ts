/** Command line: publishes a notice of changes of sub-processors. npm run subprocessors:publish [-- --cancel <id> --reason "…"] */
import { join } from 'node:path'
import { mayBeObjectedTo } from '#lib/domain/subprocessors/ledger/difference/change-kinds.ts'
import type { NoticeEntry } from '#lib/domain/subprocessors/ledger/entry.ts'
import { planNotice, planWithdrawal } from '#lib/domain/subprocessors/ledger/notice/plan-notice.ts'
import { objectionAddressWarning } from '#lib/server/notices/objection-address/address-warning.ts'
import { now } from '#lib/server/platform/clock.ts'
import { environment } from '#lib/server/platform/env.ts'
import type { Catalogue } from '#lib/server/terms/catalogue.ts'
import { checkData } from '#lib/server/terms/checks/check-data.ts'
import { DataError, type Finding, findingInWords } from '#lib/server/terms/finding.ts'
import { NOTICE_DRAFT, readNoticeDraft } from '#lib/server/terms/subprocessors/notice-draft.ts'
import { noticeRefusals, publishNotice } from '#lib/server/terms/subprocessors/publish-notice.ts'
import { agreed } from '../command-line/agreed.ts'
import { FIXED_CLOCK, FIXED_CLOCK_USAGE, requireTrueClock, setByHand } from '../command-line/fixed-clock.ts'
import { readArguments, UsageError } from '../command-line/read-arguments.ts'
import { runCommand } from '../command-line/run-command.ts'
import { saying } from '../terms/release/arguments.ts'
import { noticeInWords } from './notice-in-words.ts'
import { requireCatalogue } from './require-catalogue.ts'

const USAGE = `npm run subprocessors:publish [-- --yes]
npm run subprocessors:publish -- --cancel <id> --reason "…"
  publishes the notice in ${NOTICE_DRAFT}, or withdraws one that has not taken effect
  --cancel <id>             the notice to withdraw, for example 2026-11-17-scriven-ai
  --reason <text>           why it is withdrawn
  --yes                     publishes without asking
  ${FIXED_CLOCK_USAGE}`

const SITE = join(import.meta.dirname, '../..')
const NOTHING = 'Nothing was published'

async function publish(): Promise<string> {
  const { values } = readArguments({
    options: {
      yes: { type: 'boolean', default: false },
      cancel: { type: 'string' },
      reason: { type: 'string' },
      ...FIXED_CLOCK,
    },
  })
  if ((values.cancel === undefined) !== (values.reason === undefined))
    throw new UsageError(
      values.cancel === undefined
        ? `--reason goes with --cancel. The reason of a new notice stands in ${NOTICE_DRAFT}.`
        : '--reason is missing. Say why the notice is withdrawn: customers read it.',
    )
  requireTrueClock('notice', values['fixed-clock'])
  const root = process.cwd()
  const at = now()
  const catalogue = requireCatalogue(root, at, NOTHING)
  requireSoundList(root, at)
  const publishedAt = at.toISOString().replace(/\.\d+Z$/, 'Z')
  const planned =
    values.cancel === undefined
      ? drafted(root, publishedAt, catalogue)
      : planWithdrawal(values.cancel, reasonOf(values.reason), publishedAt, catalogue.notices)
  const entry = { ...planned, reason: `${planned.reason}${setByHand()}` }
  const refusals = noticeRefusals(entry, catalogue)
  if (refusals.length > 0) throw new RangeError([`${NOTHING}:`, ...refusals].join('\n  '))
  console.log(noticeInWords(entry, catalogue))
  await warnOfAddress(entry, catalogue, at)
  if (!values.yes && !(await agreed('Publish it? It can never be changed afterwards. [y/N] ')))
    throw new RangeError(`${NOTHING}.`)
  publishNotice(root, entry, catalogue.notices)
  return `${entry.id} is published. Commit data/ and deploy.`
}

/** Nobody can object at an address where no mail arrives. Of what nobody can object to nothing is said. */
async function warnOfAddress(
  { changes, cancels }: NoticeEntry,
  { ledger }: Catalogue,
  at: Date,
): Promise<void> {
  if (cancels !== undefined || ledger.length === 0 || !changes.some(mayBeObjectedTo)) return
  const { STATE_DIRECTORY, DATABASE_URL } = environment()
  const settings = { stateDirectory: STATE_DIRECTORY, databaseUrl: DATABASE_URL }
  const warning = await objectionAddressWarning(at, settings)
  if (warning !== null) console.error(`Warning: ${warning}`)
}

/** What the check finds in the list itself; a fault elsewhere, as in a draft of the terms, holds no notice up. */
function requireSoundList(root: string, at: Date): void {
  const { errors } = checkData(root, at, SITE)
  const own = errors.filter(({ file }) => file.startsWith('data/subprocessors/'))
  if (own.length > 0)
    throw new RangeError([`${NOTHING}. Fix these first:`, ...own.map(findingInWords)].join('\n'))
}

function drafted(
  root: string,
  publishedAt: string,
  { subprocessors, notices }: Pick<Catalogue, 'subprocessors' | 'notices'>,
): NoticeEntry {
  const findings: Finding[] = []
  const draft = readNoticeDraft(root, findings)
  if (findings.length > 0) throw new DataError(findings)
  if (draft === null)
    throw new RangeError(`There is no draft ${NOTICE_DRAFT}. Make it with: npm run subprocessors:change`)
  const { entry, unchanged } = planNotice(draft, publishedAt, subprocessors, notices)
  if (unchanged.length > 0)
    throw new RangeError(
      `${NOTHING}: ${NOTICE_DRAFT} names ${unchanged.join(', ')}, of which data/subprocessors changes nothing. Draft it again with: npm run subprocessors:change`,
    )
  return entry
}

function reasonOf(text = ''): string {
  return saying(text, '--reason', 'Say why the notice is withdrawn: customers read it.')
}

await runCommand('subprocessors:publish', USAGE, publish)
