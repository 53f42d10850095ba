/** What a customer lacks, as sentences; `none` in place of them where it lacks nothing. */
export function Lacking({ sentences, none }: { sentences: readonly string[]; none?: string }) {
  if (sentences.length === 0) return none === undefined ? null : <span className="text-soft">{none}</span>
  return (
    <ul className="console-lacking">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
