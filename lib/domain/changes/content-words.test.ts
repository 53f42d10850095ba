import { expect, test } from 'vitest'
import { changedContent as changedContentOf } from './content-words.ts'

const changedContent = (before: string, after: string) =>
  changedContentOf(before, after, (was, is) => was === 'recieved' && is === 'received')

test.each([
  // Articles, and how white space stands around a mark.
  ['A claim counts', 'The claim counts', null],
  ['a notice, in  writing , counts', 'notice, in writing, counts', null],
  // A mark that ends or divides a sentence says what belongs together.
  ['excludes a minute only if it fails', 'excludes a minute. Only if it fails', '“full stop” is added'],
  ['It will charge no fee for it', 'It will charge. No fee for it', '“full stop” is added'],
  ['will never silently retry', 'will never; silently retry', '“semicolon” is added'],
  ['is not taken back.', 'is not taken back?', 'full stop → question mark'],
  ['is not taken back.', 'is not taken back!', 'full stop → exclamation mark'],
  ['is not taken back.', 'is not taken back', '“full stop” goes'],
  // A mark that only moves is told by the word that it passes.
  ['A claim ends. It counts', 'A claim. Ends it counts', '“ends” goes'],
  ['will not: pay', 'will not pay', '“colon” goes'],
  ['the fee – no other – counts', 'the fee no other – counts', '“dash” goes'],
  ['pays - if due', 'pays if due', '“hyphen” goes'],
  ['and/or', 'and or', '“stroke” goes'],
  // Quotation marks, of any kind, and brackets, which the figures of a text tell only in their order.
  ['does not pay', 'does “not” pay', '“quotation mark” is added'],
  ['does “not” pay', 'does "not" pay', 'quotation mark → quotation mark'],
  ["does 'not' pay", 'does not pay', '“quotation mark” goes'],
  ['the fee (of a month) alone', 'the fee of a month (alone)', '“bracket” goes'],
  ['the fee [of a month]', 'the fee of a month', '“bracket” goes'],
  // A comma beside a word that turns the sentence or bounds it, whatever mark or paragraph stands between them.
  ['will apply no other limit', 'will apply no, other limit', '“comma” is added'],
  ['the term, unless it ends', 'the term unless it ends', '“comma” goes'],
  ['the term, unless it ends', 'the term. Unless it ends', 'comma → full stop'],
  ['pays, “only” once', 'pays “only” once', '“comma” goes'],
  ['a claim, an objection or a notice', 'a claim, an objection, or a notice', '“comma” is added'],
  // Any other comma too: no word beside it tells whether it makes two of one.
  [
    'a status from 500 to 599, that has no complete answer',
    'a status from 500 to 599 that has no complete answer',
    '“comma” goes',
  ],
  ['categories of data, data subjects', 'categories of data data subjects', '“comma” goes'],
  ['a notice, in writing, counts', 'notice in writing counts', '“comma” goes'],
  ['strikes floods and wars', 'strikes, floods and wars', '“comma” is added'],
  ['During business hours it answers', 'During business hours, it answers', '“comma” is added'],
  ['{{ a.b }}, {{ c.d }} only', '{{ a.b }} {{ c.d }} only', '“comma” goes'],
  ['a claim, which arrived late', 'a claim which arrived late', '“comma” goes'],
  ['a minute where few arrive', 'a minute, where few arrive', '“comma” is added'],
  ['copies stored abroad are erased', 'copies, stored abroad, are erased', '“comma” is added'],
  ['the fee, paid in full', 'the fee (paid in full)', 'comma → bracket'],
  // A point within a number or an abbreviation ends nothing.
  ['logs, e.g. of errors', 'logs, eg of errors', null],
  ['Acme Inc. and others', 'Acme Inc and others', null],
  ['logs, etc. are kept', 'logs, etc are kept', null],
  ['between 09:00 and 17.5 hours', 'between 09:00 and 17.5 hours', null],
  // But the sentence may end there, and "no" is no abbreviation.
  ['Acme Inc. Only it pays', 'Acme Inc only it pays', '“full stop” goes'],
  ['will charge no. of fees', 'will charge no of fees', '“full stop” goes'],
  ['logs, e.g. Months', 'logs, e.g. months', '“full stop” goes'],
  ['the fee | the credit', 'the fee the credit', '“|” goes'],
  ['under § 5', 'under 5', '“§” goes'],
  // A capital that changes places with a small letter.
  ['each Month after the month', 'each month after the Month', 'Month → month'],
  // A hyphen that makes another word.
  ['Customer may re-sign the form', 'Customer may resign the form', 're-sign → resign'],
  // After a colon the sentence goes on, and a capital is that of a defined term.
  ['this counts: month by month', 'this counts: Month by month', 'month → Month'],
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
