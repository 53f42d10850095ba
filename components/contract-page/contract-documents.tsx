import { SectionHeading } from '#components/ui/page-frame.tsx'
import type { ContractPageView } from '#lib/domain/contracts/page/view.ts'
import { CONTRACT_PAGE_WORDS } from '#lib/domain/contracts/page/words.ts'

/** The SLA, the DPA and the executed copy, each with its hash. */
export function ContractDocuments({ view: { documents, copy, version, title } }: { view: ContractPageView }) {
  const words = CONTRACT_PAGE_WORDS
  return (
    <section aria-labelledby="documents" className="mb-12 max-w-[68ch]">
      <SectionHeading id="documents">{words.documents}</SectionHeading>
      {documents.length === 0 && (
        <p className="mb-3">
          {version === null ? words.nothingPublished : words.noDocuments(version.version, title)}
        </p>
      )}
      <ul className="border-t border-strong-rule">
        {documents.map(({ kind, href, title: name, fileName, archived }) => (
          <Entry
            key={kind}
            title={name}
            hash={archived === null ? words.firstDownload : words.asRecorded(archived.size, archived.sha256)}
            file={{ href: `${href}?download`, name: fileName }}
          />
        ))}
        {copy !== null && (
          <Entry
            title={words.executed}
            note={copy.size === null ? words.executedElsewhere : copy.recordedOn}
            hash={copy.size === null ? words.hashOnly(copy.sha256) : words.asRecorded(copy.size, copy.sha256)}
            file={copy.href === null ? null : { href: copy.href, name: words.fileName }}
          />
        )}
      </ul>
      <p className="no-print mt-3 text-[0.9375rem] text-soft">
        {words.verify}{' '}
        <a href="/verify" className="inline-block py-1">
          {words.verifyLink}
        </a>
      </p>
    </section>
  )
}

function Entry({
  title,
  note,
  hash,
  file,
}: {
  title: string
  note?: string
  hash: string
  file: { href: string; name: string } | null
}) {
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-rule py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <p className="font-semibold">{title}</p>
        {note !== undefined && <p className="text-[0.9375rem]">{note}</p>}
        <p className="text-small wrap-anywhere text-soft">{hash}</p>
      </div>
      {file !== null && (
        <a
          href={file.href}
          download={file.name}
          className="no-print self-start justify-self-start rounded-[3px] bg-accent px-4 py-2 font-semibold text-on-accent no-underline"
          aria-label={CONTRACT_PAGE_WORDS.downloadOf(title)}
        >
          {CONTRACT_PAGE_WORDS.download}
        </a>
      )}
    </li>
  )
}
