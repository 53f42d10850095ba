import type { LinkDocument } from '#lib/domain/links/page/facts.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'

type Props = { documents: readonly LinkDocument[]; name: string; by: string }

/** The signed files of an option; or whom to ask for them. */
export function DocumentsPart({ documents, name, by }: Props) {
  if (documents.length === 0) return <p className="max-w-[68ch]">{TAILORED_WORDS.noDocuments(by)}</p>
  return (
    <ul className="border-t border-strong-rule">
      {documents.map(({ kind, href, title, content, fileName, archived }) => (
        <li
          key={kind}
          className="grid gap-x-6 gap-y-2 border-b border-rule py-4 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div>
            <p className="font-semibold">{title}</p>
            {content !== null && <p className="text-[0.9375rem]">{content}</p>}
            <p className="text-small wrap-anywhere text-soft">
              {archived === null
                ? TAILORED_WORDS.firstDownload
                : TAILORED_WORDS.asRecorded(archived.size, archived.sha256)}
            </p>
          </div>
          <a
            href={`${href}?download`}
            download={fileName}
            className="no-print self-start justify-self-start rounded-[3px] bg-accent px-4 py-2 font-semibold text-on-accent no-underline"
            aria-label={TAILORED_WORDS.downloadOf(title, name)}
          >
            {TAILORED_WORDS.download}
          </a>
        </li>
      ))}
    </ul>
  )
}
