import { CopyText } from '#components/ui/copy-text.tsx'
import type { DocumentEntry } from '#lib/domain/offer/view.ts'
import { NOT_CLAIMED } from '#lib/domain/verification/not-claimed.ts'

/** The documents of the offer, to read or to keep, with what proves them. */
export function DocumentList({ documents }: { documents: DocumentEntry[] }) {
  return (
    <>
      <ul className="border-t border-strong-rule">
        {documents.map((entry) => (
          <DocumentItem key={entry.kind} entry={entry} />
        ))}
      </ul>
      <p className="mt-4 max-w-[68ch]">
        Each file is signed once and never changes. <a href="/verify">Check a file you have</a>, or read{' '}
        <a href="/verify#how-to-check">how to check it without us</a>.
      </p>
      <p className="mt-2 max-w-[68ch] text-[0.9375rem] text-soft">{NOT_CLAIMED}</p>
    </>
  )
}

function DocumentItem({ entry }: { entry: DocumentEntry }) {
  const { kind, href, title, content, fileName, version, effective, place, archived } = entry
  return (
    <li
      id={`document-${kind}`}
      className="grid gap-x-6 gap-y-3 border-b border-rule py-5 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div>
        <a href={href} className="font-semibold">
          {title}
        </a>
        {content !== null && <p>{content}</p>}
        <p className="text-[0.9375rem] text-soft">
          {`PDF${archived === null ? '' : `, ${archived.size}`}, version ${version}, effective ${effective}, ${place}`}
        </p>
        <p className="text-small break-all text-soft">{fileName}</p>
        {archived === null ? (
          <p className="mt-2 text-[0.9375rem]">
            Created and signed on first download; this can take a moment.
          </p>
        ) : (
          <Proof kind={kind} archived={archived} />
        )}
      </div>
      <a
        href={`${href}?download`}
        download={fileName}
        className="no-print self-start justify-self-start rounded-[3px] bg-accent px-4 py-2 font-semibold text-on-accent no-underline"
        aria-label={`Download the ${title}`}
      >
        Download
      </a>
    </li>
  )
}

const SHOWN_DIGITS = 16

function Proof({
  kind,
  archived,
}: Pick<DocumentEntry, 'kind'> & { archived: NonNullable<DocumentEntry['archived']> }) {
  const { sha256, signedOn, timestampedOn, signedBy, isDemo } = archived
  return (
    <dl className="mt-2 grid gap-x-4 gap-y-1 text-[0.9375rem] sm:grid-cols-[6rem_minmax(0,1fr)]">
      <dt className="text-soft">Signed by</dt>
      <dd>
        {signedBy}
        {isDemo && (
          <span className="block text-soft">
            A demo signature proves that no byte has changed, not who wrote the file.
          </span>
        )}
      </dd>
      <dt className="text-soft">Signed on</dt>
      <dd>
        {signedOn}
        {timestampedOn === null
          ? ', as the signer states; no timestamp authority has confirmed it.'
          : `; a timestamp authority confirmed the signature on ${timestampedOn}.`}
      </dd>
      <dt className="text-soft">SHA-256</dt>
      <dd>
        <details>
          <summary className="cursor-pointer py-0.5">
            <code>{sha256.slice(0, SHOWN_DIGITS)}…</code>{' '}
            <span className="text-accent no-print">in full</span>
          </summary>
          <code id={`sha256-${kind}`} className="block break-all">
            {sha256}
          </code>
          <CopyText from={`sha256-${kind}`} label="Copy the SHA-256" />
        </details>
      </dd>
    </dl>
  )
}
