import type { ExampleClient as ClientFile } from '#lib/domain/offer/api-example.ts'

/** The example client's file, whole; it scrolls within itself on screen and is printed in full. */
export function ExampleClient({ client }: { client: ClientFile }) {
  return (
    <figure className="my-6">
      <figcaption className="mb-3 max-w-[68ch]">
        One file without dependencies, <code className="font-mono text-small">{client.fileName}</code>. It
        waits as long as Retry-After says; without that, until ratelimit-reset; without either, with a
        deterministic back-off. If you run many clients, add jitter.
      </figcaption>
      {/* Focusable, so that the keyboard can scroll it. */}
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard.
        tabIndex={0}
        aria-label={`Source of ${client.fileName}`}
        className="max-h-[32rem] overflow-auto border-l-2 border-strong-rule bg-wash px-4 py-3 print:max-h-none print:overflow-visible"
      >
        <pre className="font-mono text-small leading-relaxed print:text-[7.5pt] print:whitespace-pre-wrap">
          <code>{client.source}</code>
        </pre>
      </section>
    </figure>
  )
}
