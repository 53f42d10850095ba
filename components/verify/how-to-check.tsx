type Check = { title: string; commands: string; expect: string }

/** How anyone checks a document with tools of others, years from now and without this site. */
export function HowToCheck({ origin }: { origin: string }) {
  return (
    <section aria-labelledby="how-to-check" className="mt-16 max-w-[56rem]">
      <h2 id="how-to-check" className="mb-2 scroll-mt-6 text-heading">
        How to check this yourself
      </h2>
      <p className="mb-6 max-w-[68ch]">
        Nothing here has to be believed because this page says so. These tools are free software of others and
        need no account; pdfsig comes with Poppler. A demo certificate, where the vendor has none of its own,
        shows that bytes are unchanged, and not who issued them.
      </p>
      <ol className="border-t border-strong-rule">
        {checksAt(origin).map(({ title, commands, expect }) => (
          <li
            key={title}
            className="grid gap-x-8 gap-y-2 border-b border-rule py-5 break-inside-avoid sm:grid-cols-[15rem_minmax(0,1fr)]"
          >
            <h3 className="font-semibold">{title}</h3>
            <div className="min-w-0">
              <pre className="bg-wash px-4 py-3 font-mono text-[0.875rem] whitespace-pre-wrap wrap-anywhere">
                <code>{commands}</code>
              </pre>
              <p className="mt-2 max-w-[72ch] text-[0.9375rem] text-soft">{expect}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function checksAt(origin: string): Check[] {
  return [
    {
      title: 'The bytes are those of the archive',
      commands: 'sha256sum document.pdf',
      expect:
        'The same 64 digits stand beside the document on this site. On macOS: shasum -a 256 document.pdf. On Windows: certutil -hashfile document.pdf SHA256.',
    },
    {
      title: 'The signature holds',
      commands: 'pdfsig document.pdf',
      expect:
        'It must say “Signature is Valid.” and “Total document signed”. “Digest Mismatch” means that the content was changed after it was signed.',
    },
    {
      title: 'The certificate is ours',
      commands: [
        `curl -O ${origin}/.well-known/sla-desk/certificates.pem`,
        'pdfsig -dump document.pdf',
        'openssl pkcs7 -inform DER -in document.pdf.sig0 -print_certs',
      ].join('\n'),
      expect:
        'The certificate printed is one of those in certificates.pem, which lists all that ever signed, old ones included. Keep a copy of that file with the contract.',
    },
    {
      title: 'The file is sound, with its data',
      commands: 'qpdf --check document.pdf\npdfdetach -list document.pdf',
      expect: 'No syntax errors; and the offer as JSON, attached to every document.',
    },
    {
      title: 'The same by program',
      commands: `curl -F file=@document.pdf ${origin}/api/v1/verify`,
      expect:
        'The verdict as JSON. With the header Content-Type: application/json a SHA-256 will do: {"sha256": "…"}.',
    },
  ]
}
