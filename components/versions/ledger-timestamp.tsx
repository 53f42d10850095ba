import type { LedgerTimestampFacts } from '#lib/domain/versions/view.ts'

/** Shown where there is a timestamp; without one nothing is claimed. */
export function LedgerTimestamp({ timestamp: { at, href, commands } }: { timestamp: LedgerTimestampFacts }) {
  return (
    <div className="mt-6 max-w-[68ch]">
      <p>
        A timestamp authority confirmed this entry on {at}.{' '}
        <a href={href} download>
          Download the timestamp (RFC 3161)
        </a>
      </p>
      <details className="mt-2">
        <summary className="cursor-pointer py-1 text-accent">How to check the timestamp</summary>
        <p className="mt-2">
          Get the authority’s root certificate from the authority itself, not from us, and save it as
          authority.pem. Then run:
        </p>
        <pre className="my-3 overflow-x-auto bg-wash p-4 text-[0.9375rem]">
          <code>{commands}</code>
        </pre>
      </details>
    </div>
  )
}
