import type { LinkDocument, LinkWorkbook } from '#lib/domain/links/page/facts.ts'
import { TAILORED_WORDS } from '#lib/domain/links/page/words.ts'
import { WORKBOOK_WORDS } from '#lib/domain/links/workbook/words.ts'

type Props = {
  documents: readonly LinkDocument[]
  /** Where it is told of here; of several options, with the first. */
  workbook: LinkWorkbook | null
  name: string
  by: string
}

/** The signed files of an option, and the workbook behind the complete one; or whom to ask for them. */
export function DocumentsPart({ documents, workbook, name, by }: Props) {
  const [complete, ...published] = documents
  if (complete === undefined) return <p className="max-w-[68ch]">{TAILORED_WORDS.noDocuments(by)}</p>
  return (
    <ul className="border-t border-strong-rule">
      <SignedFile file={complete} name={name} />
      {workbook !== null && (
        <Download
          title={WORKBOOK_WORDS.downloadTitle}
          content={workbook.content}
          note={WORKBOOK_WORDS.downloadNote}
          label={WORKBOOK_WORDS.downloadLabel}
          href={workbook.href}
          fileName={workbook.fileName}
        />
      )}
      {published.map((file) => (
        <SignedFile key={file.kind} file={file} name={name} />
      ))}
    </ul>
  )
}

function SignedFile({ file, name }: { file: LinkDocument; name: string }) {
  const { href, title, content, fileName, archived } = file
  const note =
    archived === null
      ? TAILORED_WORDS.firstDownload
      : TAILORED_WORDS.asRecorded(archived.size, archived.sha256)
  const label = TAILORED_WORDS.downloadOf(title, name)
  return <Download {...{ href, title, content, fileName, note, label }} />
}

type DownloadProps = {
  href: string
  title: string
  content: string | null
  note: string
  fileName: string
  label: string
}

function Download({ href, title, content, note, fileName, label }: DownloadProps) {
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-rule py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div>
        <p className="font-semibold">{title}</p>
        {content !== null && <p className="text-[0.9375rem]">{content}</p>}
        <p className="text-small wrap-anywhere text-soft">{note}</p>
      </div>
      <a
        href={`${href}?download`}
        download={fileName}
        className="no-print self-start justify-self-start rounded-[3px] bg-accent px-4 py-2 font-semibold text-on-accent no-underline"
        aria-label={label}
      >
        {TAILORED_WORDS.download}
      </a>
    </li>
  )
}
