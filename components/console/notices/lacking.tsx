import { NOTICES_WORDS } from '#lib/domain/console/notices/words.ts'

/** The contracts that a notice concerns and of which nobody is told; nothing where there is none. */
export function Lacking({ lacking }: { lacking: readonly string[] }) {
  if (lacking.length === 0) return null
  return (
    <div className="console-fault">
      <p>{NOTICES_WORDS.lacking}</p>
      <ul className="list-disc pl-5">
        {lacking.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
