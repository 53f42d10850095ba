import { expect, test } from 'vitest'
import { changedContent as changedContentOf } from './content-words.ts'

const changedContent = (before: string, after: string) =>
  changedContentOf(before, after, (was, is) => was === 'recieved' && is === 'received')

test.each([
  ['a claim that counts', 'a claim which counts', null],
  // No rule can tell a synonym from another obligation.
  ['a claim counts as accepted', 'a claim is taken as accepted', 'counts → taken'],
  ['such as an earthquake', 'such as a strike', 'earthquake → strike'],
  ['AES-256 or better', 'DES-256 or better', 'aes → des'],
  ['will pay if asked', 'will pay asked', '“if” goes'],
  ['must send the claim by e-mail', 'must send its claim by e-mail', null],
  ['After that, or if no such body', 'After that, or where no such body', null],
  ['The recieved notice', 'The received notice', null],
  ['Sub-processors are listed', 'Subprocessors are listed', null],
  ['{{ vendor.shortName }} will tell', '{{ vendor.name }} will tell', null],
  ['as [clause](#a.b) says', 'as [clause](#c.d) says', null],
  // Roles that change places, and one in the place of the other.
  ['the controller tells the processor', 'the processor tells the controller', '“controller tells” goes'],
  ['the exporter, not the importer, bears', 'the importer, not the importer, bears', 'exporter → importer'],
  // Lists.
  ['strikes, floods and wars', 'floods and wars', '“strikes” goes'],
  ['copies are stored', 'encrypted copies are stored', '“encrypted” is added'],
  // What the definitions say of a term holds for its capital.
  ['within 10 Business Days', 'within 10 business days', 'Business → business'],
  ['ends with the month', 'ends with the Month', 'month → Month'],
  // Of the last item alone, or of the whole list.
  [
    'not:\n\n- intent;\n- fraud, within limits.',
    'not:\n\n- intent;\n- fraud,\n\nwithin limits.',
    '“new paragraph” is added',
  ],
  ['not:\n\n- intent;\n- fraud.', 'not:\n\n- intent;\n\n- fraud.', null],
  ['not:\n\n- intent;\n- fraud.', 'not: intent;\n\n- fraud.', '“list item” goes'],
  ['one line\nand the next', 'one line and the next', null],
  // A name within a sentence.
  ['the courts of Ireland decide', 'the courts of Delaware decide', 'ireland → delaware'],
  ['Notice to the Exporter', 'Notice to the Importer', 'exporter → importer'],
  // Who sends it.
  ['a notice by the customer', 'a notice to the customer', '“by” goes'],
  ['the period runs twice', 'the period clearly runs twice', '“clearly” is added'],
])('%s → %s', (before, after, change) => {
  expect(changedContent(before, after)).toBe(change)
})

test('a word that comes to the beginning of a sentence, or leaves it, keeps its meaning', () => {
  expect(changedContent('The claims arrive late', 'Claims arrive late')).toBeNull()
  expect(changedContent('Customer may object', 'So Customer may object')).toBeNull()
})

test('the first word of a sentence is no name for its capital', () => {
  expect(changedContent('It ends. Claims arrive late', 'It ends. The claims arrive late')).toBeNull()
})
