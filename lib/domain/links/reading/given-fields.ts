import { isUnprintable, keyOf, onOneLine } from '../../contracts/customer.ts'
import { isLongerThan, LONGEST_CUSTOMER } from '../../contracts/customer-name.ts'
import { grouped } from '../../quantities/time/duration.ts'
import { LONGEST_CODE, MOST_NOTE, SHORTEST_CODE } from '../limits.ts'
import { type LinkFault, NO_CODE } from '../link-text.ts'
import { linkFault } from './link-fault.ts'

/** An access code as it is typed: to be set, to be taken away, or left as it is. */
export type TypedCode = { kind: 'set'; code: string } | { kind: 'none' } | { kind: 'unchanged' }

const UNPRINTABLE = 'remove the characters that cannot be shown.'

/** The name of the customer, on one line. */
export function customerFrom(text: string): string | LinkFault {
  const name = onOneLine(text)
  if (name === '') return linkFault('customer', '', 'write the name of the company.')
  if (isUnprintable(text)) return linkFault('customer', '', UNPRINTABLE)
  if (!isLongerThan(name, LONGEST_CUSTOMER)) return name
  const given = `${[...name].slice(0, 20).join('')}…`
  return linkFault('customer', given, `write at most ${LONGEST_CUSTOMER} characters.`)
}

/** The address that a link is for; null where none is written. */
export function recipientFrom(text: string, isAddress: (text: string) => boolean): string | null | LinkFault {
  if (text === '') return null
  if (isAddress(text)) return text
  return linkFault('recipient', text.slice(0, 80), 'write one e-mail address, for example kim@example.com.')
}

/** The note; null where none is written. */
export function noteFrom(text: string): string | null | LinkFault {
  if (text === '') return null
  if (isUnprintable(text)) return linkFault('note', '', UNPRINTABLE)
  if (text.length <= MOST_NOTE) return text
  return linkFault('note', `${text.slice(0, 20)}…`, `write at most ${grouped(MOST_NOTE)} characters.`)
}

/** Whether files can be downloaded: yes where nothing is said. */
export function downloadsFrom(text: string): boolean | LinkFault {
  const key = keyOf(text)
  if (key === '' || key === 'yes') return true
  return key === 'no' ? false : linkFault('downloads', text.slice(0, 20), 'write yes or no.')
}

/** What is to become of the access code. It is never repeated in a sentence. */
export function codeFrom(text: string): TypedCode | LinkFault {
  if (text === '') return { kind: 'unchanged' }
  if (keyOf(text) === NO_CODE) return { kind: 'none' }
  if (isUnprintable(text) || text.length < SHORTEST_CODE || text.length > LONGEST_CODE)
    return linkFault(
      'accessCode',
      '',
      `write ${SHORTEST_CODE} to ${LONGEST_CODE} characters, or ${NO_CODE} to ask for none.`,
    )
  return { kind: 'set', code: text }
}
