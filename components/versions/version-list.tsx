import { AlteredNote } from '#components/ui/altered-note.tsx'
import { StandingMark } from '#components/ui/standing-mark.tsx'
import { BEGINNING_WORDS, supersededWords, type VersionRecord } from '#lib/domain/versions/version-record.ts'
import { VERSION_WORDS } from '#lib/domain/versions/words.ts'
import { STANDING_WORDS } from './standing-words.ts'

/** All versions, newest first; an edition stands with the version that it corrects. */
export function VersionList({ records }: { records: VersionRecord[] }) {
  const groups = Map.groupBy(records, ({ version, corrects }) => corrects ?? version)
  return (
    <ol className="border-t border-strong-rule">
      {[...groups].map(([version, own]) => (
        <li key={version} className="border-b border-rule py-6 break-inside-avoid">
          {own
            .filter(({ corrects }) => corrects === null)
            .map((record) => (
              <Record key={record.version} record={record} />
            ))}
          {own.some(({ corrects }) => corrects !== null) && (
            <ol aria-label={`Editions of ${version}`} className="mt-5 grid gap-5 border-l-3 border-rule pl-5">
              {own
                .filter(({ corrects }) => corrects !== null)
                .map((record) => (
                  <li key={record.version}>
                    <Record record={record} />
                  </li>
                ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  )
}

function Record({ record }: { record: VersionRecord }) {
  const { version, href, corrects, standing, reason, correction, approvals, changes } = record
  return (
    <div className="grid gap-x-8 gap-y-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <div>
        <a href={href} className="figures font-serif text-lead font-semibold">
          {version}
        </a>
        {corrects !== null && <p className="text-[0.9375rem] text-soft">edition of {corrects}</p>}
        <p>
          <StandingMark state={standing}>{STANDING_WORDS[standing]}</StandingMark>
        </p>
      </div>
      <div>
        {record.altered !== null && <AlteredNote>{record.altered}</AlteredNote>}
        <Dates record={record} />
        <p className="mt-2 max-w-[68ch]">{reason}</p>
        {correction !== null && <p className="mt-1 max-w-[68ch]">Why no obligation changes: {correction}</p>}
        <p className="mt-1 text-[0.9375rem] text-soft">
          {materialInWords(record)}; approved by{' '}
          {approvals.map(({ role, on }) => `${role} on ${on}`).join(', ')}.
        </p>
        {changes !== null && (
          <p className="mt-1">
            <a href={changes.href} className="inline-block py-1">
              What changed since {changes.before}
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

function materialInWords({ material, correction, subprocessorsChange }: VersionRecord): string {
  if (material) return VERSION_WORDS.material
  if (correction !== null) return VERSION_WORDS.notMaterialAsStated
  if (!subprocessorsChange) return VERSION_WORDS.notMaterial
  return `${VERSION_WORDS.notMaterial}: ${VERSION_WORDS.subprocessorsChange}`
}

function Dates({ record }: { record: VersionRecord }) {
  const { published, begins, superseded, tookEffect } = record
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1">
      <DateEntry label="Published" value={published} />
      <DateEntry label={BEGINNING_WORDS[tookEffect]} value={begins} />
      {superseded !== null && (
        <div>
          <dt className="label">{supersededWords(record)}</dt>
          <dd>
            {superseded.on} by <a href={superseded.href}>{superseded.by}</a>
          </dd>
        </div>
      )}
    </dl>
  )
}

function DateEntry({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="label">{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
