import type { ReleaseEntry } from '#lib/domain/release/entry.ts'

const HEAD = `# yaml-language-server: $schema=../docs/schema/releases.schema.json
# The ledger: one entry for each released version, oldest first. An entry is never changed: each holds the hash of the
# one before. npm run terms:release writes it; docs/releasing.md says how the hashes are checked by hand.
`

/** A ledger as the text of data/releases.yaml. */
export function ledgerText(entries: readonly ReleaseEntry[]): string {
  return entries.length === 0
    ? `${HEAD}releases: []\n`
    : `${HEAD}releases:\n${entries.map(entryText).join('')}`
}

/** An entry as it stands in data/releases.yaml, to be put at the end of the file. */
export function entryText(entry: ReleaseEntry): string {
  const quoted = JSON.stringify
  return [
    `  - version: ${quoted(entry.version)}`,
    `    publishedAt: ${quoted(entry.publishedAt)}`,
    `    effectiveAt: ${quoted(entry.effectiveAt)}`,
    `    material: ${entry.material}`,
    `    reason: ${quoted(entry.reason)}`,
    ...(entry.corrects === undefined ? [] : [`    corrects: ${quoted(entry.corrects)}`]),
    '    approvals:',
    ...entry.approvals.map(({ role, on }) => `      - { role: ${quoted(role)}, on: ${quoted(on)} }`),
    `    inputsSha256: ${quoted(entry.inputsSha256)}`,
    `    previousSha256: ${entry.previousSha256 === null ? 'null' : quoted(entry.previousSha256)}`,
    '',
  ].join('\n')
}
