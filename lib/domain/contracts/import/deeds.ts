import { enumerated } from '../../quantities/enumeration.ts'
import type { ContractTerms, NoticeKind } from '../customer.ts'
import { KINDS_IN_WORDS, termInWords } from '../words.ts'

/** What a row of an import does, as sentences. */
export const IMPORT_DEEDS = {
  addsCustomer: (name: string) => `Adds the customer “${name}”.`,
  changesCustomer: (name: string) => `Changes what “${name}” is called.`,
  addsContract: (terms: ContractTerms) => {
    const name = terms.reference === null ? '' : ` ${terms.reference}`
    const version = terms.version === null ? 'the latest version' : `version ${terms.version}`
    return `Adds contract${name}: ${terms.tier}, ${terms.region}, ${version}, ${termInWords(terms)}.`
  },
  changesContract: (name: string, changes: readonly string[]) =>
    `Changes contract ${name}: ${changes.join('; ')}.`,
  recordsCopy: 'Records its executed copy.',
  addsContact: (address: string, kinds: readonly NoticeKind[]) => `Adds ${address}, ${toldInWords(kinds)}.`,
  /** `kinds`: null where they are told of the same as before. */
  changesContact: (address: string, kinds: readonly NoticeKind[] | null) =>
    kinds === null ? `Changes name or role of ${address}.` : `Changes ${address}, ${toldInWords(kinds)}.`,
} as const

function toldInWords(kinds: readonly NoticeKind[]): string {
  return kinds.length === 0
    ? 'told of nothing'
    : `told of ${enumerated(kinds.map((kind) => KINDS_IN_WORDS[kind]))}`
}
