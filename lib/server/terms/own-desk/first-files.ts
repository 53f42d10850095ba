import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledgerText } from '../ledger/entry-text.ts'
import { renameTerms } from '../release/new-version.ts'
import { subprocessorLedgerText } from '../subprocessors/ledger-text.ts'
import { termsFolders } from '../versions.ts'

const TEMPLATES = join(import.meta.dirname, 'templates')

/** The name under which the template lies in the list of sub-processors: not .yaml, so that nobody reads it as one. */
const TEMPLATE = 'template.yaml.txt'

/**
 * Writes what a vendor starts with into a folder that takes the place of `data/`: facts to fill in, a first draft of the
 * terms, an empty list of sub-processors, and empty ledgers.
 * @param demo the folder that holds the demo's `terms`
 * @returns the demo's version that the draft is a copy of
 */
export function writeFirstFiles(target: string, version: string, demo: string): string {
  const from = newestIn(demo)
  const draft = join(target, 'terms', version)
  mkdirSync(draft, { recursive: true })
  for (const name of ['terms.yaml', 'sla.md', 'dpa.md'])
    cpSync(join(demo, 'terms', from, name), join(draft, name))
  const terms = join(draft, 'terms.yaml')
  renameTerms(terms, version)
  writeFileSync(terms, asFirstDraft(readFileSync(terms, 'utf8'), from))
  mkdirSync(join(target, 'subprocessors'))
  cpSync(join(TEMPLATES, 'subprocessor.yaml'), join(target, 'subprocessors', TEMPLATE))
  for (const name of ['vendor.yaml', 'reviews.yaml']) cpSync(join(TEMPLATES, name), join(target, name))
  writeFileSync(join(target, 'releases.yaml'), ledgerText([]))
  writeFileSync(join(target, 'subprocessor-ledger.yaml'), subprocessorLedgerText([]))
  return from
}

/** The demo's terms without what is true of the demo's own companies and sub-processors alone. */
function asFirstDraft(terms: string, from: string): string {
  return terms
    .replace(
      /^# The demonstration vendor's terms\..*$/m,
      `# A first draft, copied from the demo's ${from}. A lawyer must adapt it before anyone relies on it.`,
    )
    .replaceAll(/\bemployer: (?:"[^"]*"|[^,}\n]+)/g, 'employer: "<company that employs the staff>"')
    .replaceAll(/^( *)(?:#.*\n *)?subprocessorCountries: .*$/gm, '$1subprocessorCountries: []')
}

function newestIn(demo: string): string {
  const from = termsFolders(demo, [], 'terms').at(-1)
  if (from === undefined) throw new RangeError(`${demo}/terms has no version to start from.`)
  return from
}
