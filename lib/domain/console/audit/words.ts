import { type ChainFault, type CheckedChain, isChainFault } from '../../audit/chain.ts'
import type { SealedAuditEntry } from '../../audit/entry.ts'
import { actionInWords, actorName, changeInWords } from '../../audit/words.ts'
import { roleName } from '../../auth/words.ts'
import { grouped } from '../../quantities/time/duration.ts'
import type { AuditLine, ChainFacts } from './view.ts'

/** Sentences of the screen "Audit log". */
export const AUDIT_WORDS = {
  lead: 'Who did what, newest first. The desk only ever adds entries, and each holds the hash of the one before: a change would show.',
  caption: 'Entries of the audit log, newest first',
  person: 'Person or API key',
  everyone: 'Everyone',
  action: 'What was done',
  everything: 'Everything',
  day: 'Day',
  all: 'Show all',
  loading: 'Reading the log…',
  nothing: 'No entry matches. Choose another person, action or day.',
  older: 'Show older entries',
  check: 'Check the chain',
  checking: 'Checking every entry…',
  csv: 'Export as CSV',
  jsonl: 'Export as JSON Lines',
  badDay: 'Enter a day, for example 2026-11-27.',
  badPerson: 'Choose a person from the list.',
  badAction: 'Choose an action from the list.',
  badZone: 'Enter a time zone, for example Europe/Berlin.',
  badBefore: 'Enter the number of an entry, for example 120.',
} as const

/** "Changed a role". */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** An entry in words. */
export function auditLine(entry: SealedAuditEntry): AuditLine {
  const { number, at, actor, target, network } = entry
  const isOwn = 'id' in actor && actor.id === target.id
  return {
    number,
    at,
    who: actorName(actor),
    role: actor.kind === 'person' ? roleName(actor.role) : null,
    what: sentence(actionInWords(entry)),
    on: isOwn ? null : target.name,
    change: changeInWords(entry),
    network,
  }
}

/** What a check of the chain has found. */
export function chainFacts(checked: CheckedChain | ChainFault): ChainFacts {
  if (isChainFault(checked))
    return { holds: false, words: `The chain is broken. ${checked.why} Compare with a backup or an export.` }
  if (checked.number === 0) return { holds: true, words: 'There is no entry yet.' }
  const entries =
    checked.number === 1 ? 'The only entry holds' : `All ${grouped(checked.number)} entries hold`
  return {
    holds: true,
    words: `${entries}: none was changed, and none is missing in between. The last one has the hash ${checked.sha256?.slice(0, 12)}….`,
  }
}
