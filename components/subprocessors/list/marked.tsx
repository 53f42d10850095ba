import { partsOf } from '#lib/domain/subprocessors/list/folded-text.ts'

/** A text with what was searched for marked in it. */
export function Marked({ text, q }: { text: string; q: string }) {
  if (q === '') return text
  let at = 0
  return partsOf(text, q).map((part) => {
    const key = at
    at += part.text.length
    return part.isHit ? <mark key={key}>{part.text}</mark> : part.text
  })
}

/** As `Marked`, one line each, in one box: a cell of a stacked table has one value. */
export function MarkedLines({
  lines,
  q,
  isHanging = lines.length > 1,
}: {
  lines: readonly string[]
  q: string
  /** Whether a line that takes two shows that it is one. */
  isHanging?: boolean
}) {
  return (
    <span className="block">
      {lines.map((line) => (
        <span key={line} className={`block break-words${isHanging ? ' hanging' : ''}`}>
          <Marked text={line} q={q} />
        </span>
      ))}
    </span>
  )
}
