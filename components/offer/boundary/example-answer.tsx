import type { ExampleAnswer as Answer, HttpLine } from '#lib/domain/offer/api-example.ts'

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' })

/** The answer with status 429, and how to read its reset. */
export function ExampleAnswer({ answer, vendorName }: { answer: Answer; vendorName: string }) {
  return (
    <figure className="my-6">
      <figcaption className="mb-3 max-w-[68ch]">
        An upstream 429 as it reaches your client. {resetInWords(answer, vendorName)} The IETF drafts on
        rate-limit headers define the reset as delay seconds. The example client copes with both: a value
        above 1,000,000,000 can only be a Unix time. Where an answer carries Retry-After, Retry-After wins.
      </figcaption>
      <pre className="break-inside-avoid border-l-2 border-strong-rule bg-wash px-4 py-3 font-mono text-small leading-relaxed break-words whitespace-pre-wrap">
        <code>{answer.lines.map(lineOf)}</code>
      </pre>
    </figure>
  )
}

function resetInWords({ resetUnit, reset }: Answer, vendorName: string): string {
  if (resetUnit === 'delay-seconds')
    return `${vendorName} sends ratelimit-reset in delay seconds: here ${reset} seconds after the answer.`
  return `${vendorName} sends ratelimit-reset as a Unix time in seconds: ${reset} is ${MOMENT.format(reset * 1000)} UTC.`
}

function lineOf(line: HttpLine, index: number, lines: HttpLine[]) {
  const key = `${index + 1}`
  if (line.kind === 'status') return <strong key={key}>{`${line.text}\n`}</strong>
  if (line.kind === 'header')
    return (
      <span key={key}>
        <span className="text-soft">{line.name}</span>
        {`: ${line.value}\n`}
      </span>
    )
  // An empty line parts the headers from the body.
  return <span key={key}>{`${lines[index - 1]?.kind === 'body' ? '' : '\n'}${line.text}\n`}</span>
}
