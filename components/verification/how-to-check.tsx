import { NOT_CLAIMED } from '#lib/domain/verification/not-claimed.ts'

const INTRODUCTION = "Don't take our word for it. Check with free third-party tools."

type Check = { title: string; commands: string; expect: string }

/** How anyone checks a document with third-party tools, years from now and without this site. */
export function HowToCheck({ origin }: { origin: string }) {
  return (
    <section aria-labelledby="how-to-check" className="mt-16 max-w-[56rem]">
      <h2 id="how-to-check" className="mb-2 scroll-mt-6 text-heading">
        Check it yourself
      </h2>
      <p className="mb-3 max-w-[68ch]">
        {INTRODUCTION} None of them needs an account; pdfsig comes with Poppler. A demo certificate, used when
        the vendor has not set up its own, shows that bytes are unchanged, not who issued them.
      </p>
      <p className="mb-6 max-w-[68ch]">{NOT_CLAIMED}</p>
      <ol className="border-t border-strong-rule">
        {checksAt(origin).map(({ title, commands, expect }) => (
          <li
            key={title}
            className="grid gap-x-8 gap-y-2 border-b border-rule py-5 break-inside-avoid sm:grid-cols-[15rem_minmax(0,1fr)]"
          >
            {/* In a row of a grid it would hold the whole list together, on the next page of a print. */}
            <h3 className="break-after-auto! font-semibold">{title}</h3>
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
      title: 'The bytes match the archive',
      commands: 'sha256sum document.pdf',
      expect:
        'This site shows the same 64 digits beside the document. On macOS: shasum -a 256 document.pdf. On Windows: certutil -hashfile document.pdf SHA256.',
    },
    {
      title: 'The signature is valid',
      commands: 'pdfsig document.pdf',
      expect:
        'Look for “Signature is Valid.” and “Total document signed”. “Digest Mismatch” means that signed bytes were changed; “Not total document signed” means that something was added.',
    },
    {
      title: 'The certificate is ours',
      commands: [
        `curl -O ${origin}/.well-known/sla-desk/certificates.pem`,
        'pdfsig -dump document.pdf',
        'openssl pkcs7 -inform DER -in document.pdf.sig0 -print_certs',
      ].join('\n'),
      expect:
        'The certificate printed must be one of those in certificates.pem, which lists every certificate that ever signed, old ones included. Keep a copy of that file with the contract.',
    },
    {
      title: 'The file is complete',
      commands: 'qpdf --check document.pdf\npdfdetach -list document.pdf',
      expect: 'No syntax errors, and the terms as JSON, attached to every document.',
    },
    {
      title: 'From a script',
      commands: `curl -F file=@document.pdf ${origin}/api/v1/verify`,
      expect:
        'Returns the verdict as JSON. To check a SHA-256 only, send {"sha256": "…"} with the header Content-Type: application/json.',
    },
  ]
}
