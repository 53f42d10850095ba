import type { ReactNode } from 'react'
import type { VersionRecord } from '#lib/domain/versions/version-record.ts'

/** The hashes of a release, in hexadecimal, with the files that they are of and the commands that check them. */
export type Seals = {
  inputs: string
  previous: string | null
  entry: string
  files: { name: string; href: string }[]
  commands: string
}

/** What the ledger records of a version. */
export function RecordFacts({ record, seals }: { record: VersionRecord; seals: Seals }) {
  const { published, begins, superseded, material, reason, approvals, standing } = record
  return (
    <dl className="border-t border-strong-rule">
      <Fact label="Published">{published}</Fact>
      <Fact label={standing === 'announced' ? 'Begins' : 'Began'}>{begins}</Fact>
      {superseded !== null && (
        <Fact label="Superseded">
          {superseded.on} by <a href={superseded.href}>{superseded.by}</a>
        </Fact>
      )}
      <Fact label="Material">{material ? 'yes' : 'no: it changes no obligation'}</Fact>
      <Fact label="Reason">{reason}</Fact>
      <Fact label="Approved by">{approvals.map(({ role, on }) => `${role} on ${on}`).join(', ')}</Fact>
      <Fact label="SHA-256 of its inputs">
        <Hash>{seals.inputs}</Hash>
      </Fact>
      <Fact label="SHA-256 of this entry">
        <Hash>{seals.entry}</Hash>
      </Fact>
      <Fact label="SHA-256 of the entry before">
        {seals.previous === null ? 'none: it is the first' : <Hash>{seals.previous}</Hash>}
      </Fact>
    </dl>
  )
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
