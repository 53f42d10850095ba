/** Command line: drafts the notice that publishes what is changed in data/subprocessors. npm run subprocessors:change */
import { join } from 'node:path'
import { enumerated } from '#lib/domain/quantities/enumeration.ts'
import { unpublishedRecords } from '#lib/domain/subprocessors/ledger/working-copy.ts'
import { now } from '#lib/server/platform/clock.ts'
import { writing } from '#lib/server/platform/files/writing.ts'
import { noticeTermsAt } from '#lib/server/terms/subprocessors/ledger-findings.ts'
import {
  NOTICE_DRAFT,
  readNoticeDraft,
  writeNoticeDraft,
} from '#lib/server/terms/subprocessors/notice-draft.ts'
import { beginLedger } from '#lib/server/terms/subprocessors/publish-notice.ts'
import { readArguments } from '../command-line/read-arguments.ts'
import { runCommand } from '../command-line/run-command.ts'
import { requireCatalogue } from './require-catalogue.ts'

const USAGE = `npm run subprocessors:change
Drafts data/subprocessor-notice.yaml from what data/subprocessors changes. Takes no options.`

await runCommand('subprocessors:change', USAGE, () => {
  readArguments({ options: {} })
  const root = process.cwd()
  const at = now()
  beginLedger(root)
  const catalogue = requireCatalogue(root, at, 'Nothing was drafted')
  const pending = unpublishedRecords(catalogue.subprocessors, catalogue.notices)
  if (pending.length === 0)
    throw new RangeError(
      'Nothing to draft: data/subprocessors is what the ledger says. Change a file there first, add one or delete one.',
    )
  const terms = noticeTermsAt(catalogue, at.toISOString())
  const present = readNoticeDraft(root, [])
  writing(join(root, 'data'), 'Nothing was drafted', () =>
    writeNoticeDraft(root, pending, present, terms, at, catalogue.notices),
  )
  const names = pending.map(({ working, published, id }) => working?.name ?? published?.name ?? id)
  return `${NOTICE_DRAFT} is drafted: ${enumerated(names)}. Give the reason, look at the days, then publish it with: npm run subprocessors:publish`
})
