import { WRITE_WORDS } from '#lib/domain/console/notices/written-words.ts'

/** What stands against Scheduled Maintenance, by contract; nothing where nothing does. */
export function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <div className="console-fault">
      <p>{WRITE_WORDS.warnings}</p>
      <ul className="list-disc pl-5">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  )
}
