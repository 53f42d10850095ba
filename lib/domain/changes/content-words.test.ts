import { expect, test } from 'vitest'
import { changedContent as changedContentOf } from './content-words.ts'

const changedContent = (before: string, after: string) =>
  changedContentOf(before, after, (was, is) => was === 'recieved' && is === 'received')

test.each([
  // Articles, and punctuation.
  ['A claim counts', 'The claim counts', null],
  ['a notice, in writing, counts', 'notice in writing counts', null],
  // Few are not a few.
  ['minutes with few requests', 'minutes with a few requests', '“a” is added'],
  ['however few they are', 'however a few they are', '“a” is added'],
  // Whose something is.
  ["receives that processor's reports", 'receives that processor reports', "processor's → processor"],
  ["a Customer's notice", 'a Customer’s notice', null],
  // Not where "A" is a name.
  ['as Annex A says', 'as Annex says', '“a” goes'],
  ['point (a) of it', 'point (b) of it', 'a → b'],
  // To whom, whose, of what and when: small words carry it.
  ['is fully liable to Customer', 'is fully liable with Customer', 'to → with'],
  ['to another region', 'of another region', 'to → of'],
  ['notices to Customer must go to it', 'notices of Customer must go to it', 'to → of'],
  ['omissions of each', 'omissions to each', 'of → to'],
  ['only on instructions', 'only as instructions', 'on → as'],
  ['purposes of its own', 'purposes of their own', 'its → their'],
  ['if no such decision arrives', 'if no decision arrives', '“such” goes'],
  ['The Service is down', 'The Service was down', 'is → was'],
  ['is free of charge', 'has been free of charge', 'is → has been'],
  ['has its Sub-processors do the same', 'does its Sub-processors have the same', 'has → does'],
  ['a claim that counts', 'a claim which counts', 'that → which'],
  ['a claim counts as accepted', 'a claim is taken as accepted', 'counts → is taken'],
  ['must send the claim by e-mail', 'must send its claim by e-mail', '“its” is added'],
  ['decides whether they move', 'decides when they move', 'whether → when'],
  ['all that it stores', 'all it stores', '“that” goes'],
  // What a condition of the file prints, and where a figure or a placeholder stands.
  [
    '{% if a.b %}Customer may end it.{% endif %}',
    '{% if a.c %}Customer may end it.{% endif %}',
    'if a.b → if a.c',
  ],
  ['pays {{ a.b }} and returns 2', 'pays and returns {{ a.b }} 2', '“placeholder” goes'],
  ['within 30 days', 'within thirty days', null],
  ['after 30 days, or at once', 'after days, or at 30 once', '“figure” goes'],
  // No rule can tell a synonym from another obligation.
  ['such as an earthquake', 'such as a strike', 'earthquake → strike'],
  ['AES-256 or better', 'DES-256 or better', 'aes → des'],
  ['will pay if asked', 'will pay asked', '“if” goes'],
  ['After that, or if no such body', 'After that, or where no such body', 'if → where'],
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
  ['a notice by the customer', 'a notice to the customer', 'by → to'],
  ['the period runs twice', 'the period clearly runs twice', '“clearly” is added'],
])('%s → %s', (before, after, change) => {
  expect(changedContent(before, after)).toBe(change)
})

test('a word that comes to the beginning of a sentence, or leaves it, keeps its meaning', () => {
  expect(changedContent('The claims arrive late', 'Claims arrive late')).toBeNull()
  expect(changedContent('Customer may object', 'The Customer may object')).toBeNull()
})

test('the first word of a sentence is no name for its capital', () => {
  expect(changedContent('It ends. Claims arrive late', 'It ends. The claims arrive late')).toBeNull()
})
