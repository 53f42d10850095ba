import type { DocumentKind, Inline } from '#lib/domain/legal/text.ts'

/** A stretch of legal text; references to the other document lead to its PDF. */
export function InlineText({
  content,
  otherDocument,
}: {
  content: Inline[]
  otherDocument: Record<DocumentKind, string>
}) {
  return content.map((run, index) => {
    const key = `${index}-${run.text}`
    const text =
      run.style === 'strong' ? (
        <strong key={key}>{run.text}</strong>
      ) : run.style === 'emphasis' ? (
        <em key={key}>{run.text}</em>
      ) : (
        run.text
      )
    if (run.ref !== undefined)
      return (
        <a key={key} href={run.ref.document === 'sla' ? `#${run.ref.id}` : otherDocument[run.ref.document]}>
          {text}
        </a>
      )
    return run.href === undefined ? (
      text
    ) : (
      <a key={key} href={run.href}>
        {text}
      </a>
    )
  })
}
