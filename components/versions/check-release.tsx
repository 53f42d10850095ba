import type { ReleaseSeals } from '#lib/domain/versions/view.ts'

/** How anyone checks a release with curl and sha256sum, and every file that it takes. */
export function CheckRelease({ version, seals }: { version: string; seals: ReleaseSeals }) {
  return (
    <>
      <p className="mb-4 max-w-[68ch]">
        These commands download the figures, clause texts and facts that version {version} was made from, and
        check them with sha256sum, a free tool. Every line of output except the last must end in OK. The last
        is the SHA-256 of the ledger entry: compare it with the one above, on the last page of a document, or
        in the entry of the version that followed. The software adds table headings and set phrases; the
        documents, with their signatures, show the whole wording.
      </p>
      <pre className="mb-3 bg-wash p-4 font-mono text-[0.875rem] whitespace-pre-wrap wrap-anywhere">
        <code>{seals.commands}</code>
      </pre>
      <p className="mb-6 max-w-[68ch] text-[0.9375rem] text-soft">
        On macOS, use shasum -a 256 instead of sha256sum. To check the whole chain, repeat this for every
        earlier version. The ledger is append-only: each entry holds the SHA-256 of the entry before it, so
        none can be changed without breaking the next. The newest has no next: compare its SHA-256 with one
        that you kept or that a document prints.
      </p>
      <details>
        <summary className="cursor-pointer py-1 text-accent">All {seals.files.length} files</summary>
        <ul className="mt-2 columns-[16rem] gap-x-8">
          {seals.files.map(({ name, href }) => (
            <li key={href} className="break-inside-avoid">
              <a href={href} className="inline-block py-1 wrap-anywhere">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
