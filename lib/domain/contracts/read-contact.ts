import { enumerated } from '../quantities/enumeration.ts'
import { keyOf, NOTICE_KINDS, type NoticeKind } from './customer.ts'
import { isLongerThan, LONGEST_CUSTOMER } from './customer-name.ts'
import { LONGEST_NAME, LONGEST_REFERENCE, listFrom } from './fields.ts'

/** What is wrong with a field of a customer or of a contact, as a sentence. */
export type FieldFault = { field: string; given: string; message: string }

/** How kinds of notice are written in a table. */
const KIND_NAMES: Readonly<Record<NoticeKind, string>> = {
  subprocessors: 'sub-processors',
  releases: 'releases',
  service: 'service',
}

/** That somebody is told of nothing. */
const NOTHING = 'none'

/** The kinds as they are written in a table: "sub-processors; releases". */
export function kindsAsText(kinds: readonly NoticeKind[]): string {
  const names = NOTICE_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => KIND_NAMES[kind])
  return names.length === 0 ? NOTHING : names.join('; ')
}

/** The kinds that a cell names; a fault for any other. */
export function kindsFrom(text: string): NoticeKind[] | FieldFault {
  if (keyOf(text) === NOTHING || text.trim() === '') return []
  const kinds = new Set<NoticeKind>()
  for (const name of listFrom(text)) {
    const plain = keyOf(name).replaceAll(/[^a-z]/g, '')
    if (plain === 'all') return [...NOTICE_KINDS]
    const kind = NOTICE_KINDS.find((one) => one === plain || one === `${plain}s`)
    if (kind === undefined) {
      const names = enumerated([...Object.values(KIND_NAMES), 'all'], 'or')
      return {
        field: 'kinds',
        given: name,
        message: `Told of “${name}”: there is no such kind of notice. Write ${names}.`,
      }
    }
    kinds.add(kind)
  }
  return NOTICE_KINDS.filter((kind) => kinds.has(kind))
}

/** What is wrong with how a customer is called; null where nothing is. */
export function customerFault({
  name,
  reference,
}: {
  name: string
  reference: string | null
}): FieldFault | null {
  if (name.trim() === '')
    return { field: 'customer', given: '', message: 'Customer: write the name of the company.' }
  return (
    tooLong('customer', 'Customer', name, LONGEST_CUSTOMER) ??
    tooLong('reference', 'Reference', reference, LONGEST_REFERENCE)
  )
}

/**
 * What is wrong with a contact; null where nothing is.
 * @param isAddress whether a text is one e-mail address and nothing else
 */
export function contactFault(
  { name, role, address }: { name: string | null; role: string | null; address: string },
  isAddress: (text: string) => boolean,
): FieldFault | null {
  if (!isAddress(address)) {
    const given = address.trim()
    return {
      field: 'address',
      given,
      message: `E-mail address${given === '' ? '' : ` “${given.slice(0, 80)}”`}: write one address, for example kim@example.com.`,
    }
  }
  return tooLong('contact', 'Contact', name, LONGEST_NAME) ?? tooLong('role', 'Role', role, LONGEST_NAME)
}

function tooLong(field: string, name: string, text: string | null, most: number): FieldFault | null {
  if (text === null || !isLongerThan(text, most)) return null
  const given = `${[...text].slice(0, 20).join('')}…`
  return { field, given, message: `${name} “${given}”: write at most ${most} characters.` }
}
