import { useState } from 'react'
import { copyAddress } from '#lib/client/console/customers.ts'
import type {
  ContractCard,
  CopyLine,
  CustomerFacts,
  IssuedPageFacts,
} from '#lib/domain/console/customers/view.ts'
import { RECORD_WORDS } from '#lib/domain/console/customers/words.ts'
import { Moment } from '../../shell/zone.tsx'
import { RowAction } from '../row-action.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { IssuePageDialog } from './issue-page-dialog.tsx'
import { IssuedPageDialog } from './issued-page.tsx'
import { RevokePageDialog } from './revoke-page-dialog.tsx'

type Opened = 'issue' | 'revoke' | 'copy'

/** The customer's page of a contract, and its executed copy: where they stand, and what can be done with them. */
export function ContractRecord({ facts, contract }: { facts: CustomerFacts; contract: ContractCard }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [issued, setIssued] = useState<IssuedPageFacts | null>(null)
  const { id, at, mayRecord } = facts
  const { name, record } = contract
  const close = () => setOpened(null)
  const action = (kind: Opened, label: string) => (
    <RowAction label={label} rest={`of contract ${name}`} onDo={() => setOpened(kind)} />
  )
  return (
    <>
      <dl className="console-facts">
        <div>
          <dt>{RECORD_WORDS.page}</dt>
          <dd>
            <PageWords record={record} at={at} />
          </dd>
        </div>
        <div>
          <dt>{RECORD_WORDS.copy}</dt>
          <dd>
            {record.copy === null ? (
              RECORD_WORDS.noCopy
            ) : (
              <Copy copy={record.copy} at={at} contract={contract.id} />
            )}
            {record.earlier.length > 0 && (
              <details>
                <summary className="cursor-pointer py-1">
                  {RECORD_WORDS.earlier(record.earlier.length)}
                </summary>
                {record.earlier.map((copy) => (
                  <Copy key={copy.recordedAt} copy={copy} at={at} contract={null} />
                ))}
              </details>
            )}
          </dd>
        </div>
        {record.reminders.length > 0 && (
          <div>
            <dt>{RECORD_WORDS.reminders}</dt>
            <dd>
              {record.reminders.map((reminder) => (
                <span key={`${reminder.at} ${reminder.words}`} className="block">
                  <Moment moment={reminder.at} at={at} />
                  <span className="console-below">{reminder.words}</span>
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {mayRecord && (
        <div className="console-row-actions no-print">
          {action('issue', record.page === null ? RECORD_WORDS.issue : RECORD_WORDS.reissue)}
          {record.page !== null && action('revoke', RECORD_WORDS.revoke)}
          {action('copy', record.copy === null ? RECORD_WORDS.record : RECORD_WORDS.replace)}
        </div>
      )}
      {opened === 'issue' && <IssuePageDialog contract={contract} onIssued={setIssued} onClose={close} />}
      {opened === 'revoke' && <RevokePageDialog customer={id} contract={contract} onClose={close} />}
      {opened === 'copy' && <CopyDialog customer={id} contract={contract} onClose={close} />}
      {issued !== null && <IssuedPageDialog customer={id} issued={issued} onClose={() => setIssued(null)} />}
    </>
  )
}

function PageWords({ record: { page, revoked }, at }: { record: ContractCard['record']; at: string }) {
  if (page !== null)
    return (
      <>
        {RECORD_WORDS.issued(page.by)} <Moment moment={page.issuedAt} at={at} />
      </>
    )
  if (revoked === null) return RECORD_WORDS.noPage
  return (
    <>
      {RECORD_WORDS.revokedBy(revoked.by)} <Moment moment={revoked.at} at={at} />
      {revoked.reason !== null && <span className="console-below wrap-anywhere">{revoked.reason}</span>}
    </>
  )
}

/** @param contract whose copy can be downloaded; null for one that is replaced */
function Copy({ copy, at, contract }: { copy: CopyLine; at: string; contract: string | null }) {
  const { sha256, size, recordedAt, by, reason } = copy
  return (
    <div className="mb-2">
      <span className="console-key break-all text-[0.8125rem]">{sha256}</span>
      <span className="console-below">
        {size ?? RECORD_WORDS.hashAlone}. {RECORD_WORDS.recorded(by)} <Moment moment={recordedAt} at={at} />
        {size !== null && contract !== null && (
          <>
            {' · '}
            <a href={copyAddress(contract)} className="no-print">
              {RECORD_WORDS.download}
            </a>
          </>
        )}
      </span>
      {reason !== null && <span className="console-below wrap-anywhere">{RECORD_WORDS.because(reason)}</span>}
    </div>
  )
}
