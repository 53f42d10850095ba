import type { ReactNode } from 'react'
import { BEGINNING_WORDS, supersededWords, type VersionRecord } from '#lib/domain/versions/version-record.ts'
import type { ReleaseSeals } from '#lib/domain/versions/view.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'

/** What the ledger records of a version. */
export function RecordFacts({ record, seals }: { record: VersionRecord; seals: ReleaseSeals }) {
  const { published, begins, superseded, reason, correction, approvals, tookEffect } = record
  return (
    <dl className="border-t border-strong-rule">
      <Fact label="Published">{published}</Fact>
      <Fact label={BEGINNING_WORDS[tookEffect]}>{begins}</Fact>
      {superseded !== null && (
        <Fact label={supersededWords(record)}>
          {superseded.on} by <a href={superseded.href}>{superseded.by}</a>
        </Fact>
      )}
      <Fact label="Material">{materialInWords(record)}</Fact>
      <Fact label="Reason">{reason}</Fact>
      {correction !== null && <Fact label="Why no obligation changes">{correction}</Fact>}
      <Fact label="Approved by">{approvals.map(({ role, on }) => `${role} on ${on}`).join(', ')}</Fact>
      <Fact label="SHA-256 of the inputs">
        <Hash>{seals.inputs}</Hash>
      </Fact>
      <Fact label="SHA-256 of this entry">
        <Hash>{seals.entry}</Hash>
      </Fact>
      <Fact label="SHA-256 of the previous entry">
        {seals.previous === null ? 'none; this is the first entry' : <Hash>{seals.previous}</Hash>}
      </Fact>
    </dl>
  )
}

/** Where words differ, that nothing changes is the vendor's statement; where nothing but neutral facts do, a rule's. */
function materialInWords({ material, correction, subprocessorsChange }: VersionRecord): string {
  if (material) return 'yes'
  if (subprocessorsChange) return `no: ${VERSION_WORDS.subprocessorsChange}`
  return correction === null ? 'no: it changes no obligation' : 'no, as the vendor states below'
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 break-inside-avoid border-b border-rule py-2.5 sm:grid-cols-[14rem_minmax(0,1fr)]">
      <dt className="font-semibold">{label}</dt>
      <dd className="max-w-[72ch]">{children}</dd>
    </div>
  )
}

/** One click or a long press selects it whole. */
function Hash({ children }: { children: string }) {
  return <code className="text-[0.875rem] break-all select-all">{children}</code>
}
