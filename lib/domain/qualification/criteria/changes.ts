import type { DocumentKind } from '../../legal/text.ts'
import { subprocessorNoticeInWords } from '../../subprocessors/ledger/period/objection-terms.ts'
import type { Criterion, Described } from '../criterion.ts'
import { count, yes } from '../criterion-kinds.ts'

const described = (
  id: string,
  label: string,
  help: string,
  document: DocumentKind,
  clause: string,
): Described => ({ id, group: 'Changes and reports', label, help, clause: { document, id: clause } })

export const CHANGE_CRITERIA: readonly Criterion[] = [
  count(
    described(
      'changeNotice',
      'Notice of a Change for the Worse',
      'In writing, before the change takes effect.',
      'sla',
      'changes.worse',
    ),
    { bound: 'at least', unit: 'day', example: '90' },
    ({ changes }) => changes.noticeDays.worse,
  ),
  count(
    described(
      'subprocessorNotice',
      'Notice of a new sub-processor',
      'Before it starts to process your data.',
      'dpa',
      'subprocessors.notice',
    ),
    { bound: 'at least', unit: 'day', example: '30' },
    // So many business days are that many days at least.
    ({ changes }) => changes.noticeDays.subprocessors,
    (_, { changes }) => subprocessorNoticeInWords(changes),
  ),
  count(
    described(
      'breachNotice',
      'Notice of a personal data breach',
      'After the vendor becomes aware of it.',
      'dpa',
      'breach.notice',
    ),
    { bound: 'at most', unit: 'hour', example: '72' },
    ({ privacy }) => privacy.breachHours,
  ),
  count(
    described(
      'deletion',
      'Live data deleted after the retrieval period',
      'Counted from the end of the time to retrieve your data. Backups may be deleted later.',
      'dpa',
      'deletion.live',
    ),
    { bound: 'at most', unit: 'day', example: '30' },
    ({ privacy }) => privacy.deletionDays,
  ),
  yes(
    described(
      'quarterlyReport',
      'Quarterly availability report',
      'How available the service was, quarter by quarter.',
      'sla',
      'reporting.quarterly',
    ),
    ({ tier }) => ({
      has: tier.quarterlyReport,
      stated: tier.quarterlyReport ? 'included' : 'no quarterly report',
    }),
  ),
]
