export type DocumentEntry = { href: string; title: string; fileName: string; detail: string }

/** The documents of the offer, to read or to keep. */
export function DocumentList({ documents }: { documents: DocumentEntry[] }) {
  return (
    <ul className="border-t border-strong-rule">
      {documents.map(({ href, title, fileName, detail }) => (
        <li
          key={href}
          className="grid gap-x-6 gap-y-2 border-b border-rule py-4 sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div>
            <a href={href} className="font-semibold">
              {title}
            </a>
            <p className="text-[0.9375rem] text-soft">{detail}</p>
            <p className="text-small break-all text-soft">{fileName}</p>
          </div>
          <a
            href={`${href}?download`}
            download={fileName}
            className="no-print self-center justify-self-start rounded-[3px] bg-accent px-4 py-2 font-semibold text-on-accent no-underline"
            aria-label={`Download the ${title}`}
          >
            Download
          </a>
        </li>
      ))}
    </ul>
  )
}
