import { subprocessorPath } from '#lib/domain/addresses.ts'
import { contactInWords } from '#lib/domain/subprocessors/contact-in-words.ts'
import { firstDayInWords } from '#lib/domain/subprocessors/first-day.ts'
import { billingProviders, processing } from '#lib/domain/subprocessors/processing/processing.ts'
import type { RegionSubprocessor } from '#lib/domain/subprocessors/selection/of-region.ts'

type Props = {
  list: RegionSubprocessor[]
  /** Its short name: "Lumenary". */
  vendorName: string
  /** What stands above those that are no sub-processors. */
  billingNotice: string
}

/** The sub-processors of a region, and apart from them who receives billing contacts only. */
export function RegionSubprocessors({ list, vendorName, billingNotice }: Props) {
  const theirs = processing(list)
  const billing = billingProviders(list)
  return (
    <>
      {theirs.length === 0 ? (
        <p>No sub-processors are used in this region.</p>
      ) : (
        <Cards list={theirs} vendorName={vendorName} />
      )}
      <h3 id="billing-providers" className="mt-8 mb-2 break-after-avoid font-serif text-lead font-semibold">
        Providers for billing contact data, not sub-processors
      </h3>
      {billing.length === 0 ? (
        <p>None is used in this region.</p>
      ) : (
        <>
          <p className="mb-4 max-w-[68ch] break-after-avoid">{billingNotice}</p>
          <Cards list={billing} vendorName={vendorName} />
        </>
      )}
    </>
  )
}

/** Who, for what, and where; the rest of the particulars on demand. On paper a card may break between its rows. */
function Cards({ list, vendorName }: Omit<Props, 'billingNotice'>) {
  return (
    <ul className="border-t border-strong-rule">
      {list.map((entry) => (
        <li key={idOf(entry)} id={`sub-processor-${idOf(entry)}`} className="card">
          <h3>{entry.legalName}</h3>
          <p>{[entry.purpose, ...entry.limits].join(' ')}</p>
          {entry.controllerData !== null && <p>{entry.scope}.</p>}
          <dl className="facts in-three">
            <Fact label="Storage" value={entry.storage.join('; ')} />
            <Fact label="Access" value={entry.access.join('; ')} />
            <Fact label="Transfer mechanism" value={entry.mechanism} />
          </dl>
          <details>
            <summary className="no-print">
              More<span className="sr-only"> about {entry.legalName}</span>
            </summary>
            <dl className="facts in-two">
              <Fact label="Address" value={entry.address} />
              <Fact label="Registered in" value={entry.seat} />
              <Fact label="Contact" value={contactInWords(entry.contact)} />
              <Fact label="Responsibilities" value={entry.responsibilities} />
              <Fact label="Scope" value={entry.scope} />
              <Fact label="Data" value={entry.dataCategories.join('; ')} />
              <Fact label="Data subjects" value={entry.dataSubjects.join('; ')} />
              {entry.onlyWith.length > 0 && <Fact label="Used only with" value={entry.onlyWith.join('; ')} />}
              {entry.group && <Fact label="Group" value={`A company of ${vendorName}’s own group`} />}
              <Fact label="Listed since" value={firstDayInWords(entry.addedOn)} />
              {entry.mechanismNote !== null && (
                <Fact label="About the transfer" value={entry.mechanismNote} />
              )}
              <Fact label="Engaged by" value={entry.chain.parentName ?? vendorName} />
            </dl>
            <a href={subprocessorPath(entry.id)}>
              Its own terms, its own list and its history<span className="sr-only">: {entry.name}</span>
            </a>
          </details>
        </li>
      ))}
    </ul>
  )
}

/** A company with several engagements in the region has a card for each. */
function idOf({ id, engagement }: RegionSubprocessor): string {
  return engagement === null ? id : `${id}-${engagement}`
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
