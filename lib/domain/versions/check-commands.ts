import { ledgerEntryPath, versionInputPath, versionSumsPath } from '../addresses.ts'

/** The release whose hashes are checked, and the one whose entry comes before its own in the ledger. */
type Checked = { version: string; before: string | null }

/**
 * Commands for a POSIX shell with curl and sha256sum that check a release without trusting this site: each input against
 * SHA256SUMS, that list against the ledger's entry, the entry before against the hash that the entry holds. The last
 * prints the hash of the entry, to be compared with the one that documents and the next entry hold.
 * @param origin where the desk is: "https://sla.example.com"
 */
export function releaseCheckCommands(origin: string, { version, before }: Checked): string {
  const from = (path: string) => `${origin}${path}`
  return [
    `mkdir ${version} && cd ${version}`,
    `curl -fsSO ${from(versionSumsPath(version))}`,
    `curl -fsSO ${from(ledgerEntryPath(version))}`,
    'cut -c67- SHA256SUMS | while read -r file; do',
    `  curl -fsS --create-dirs -o "$file" "${from(versionInputPath(version, '$file'))}"`,
    'done',
    'sha256sum -c SHA256SUMS',
    checkAgainst('inputsSha256', 'SHA256SUMS'),
    ...(before === null
      ? []
      : [
          `curl -fsS -o previous-entry.json ${from(ledgerEntryPath(before))}`,
          checkAgainst('previousSha256', 'previous-entry.json'),
        ]),
    'sha256sum ledger-entry.json',
    'cd ..',
  ].join('\n')
}

/** Checks a file against the hash that a field of the ledger's entry holds. */
function checkAgainst(field: string, file: string): string {
  return `sed -nE 's/.*"${field}":"([0-9a-f]{64})".*/\\1  ${file}/p' ledger-entry.json | sha256sum -c`
}
