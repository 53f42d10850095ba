import { createHash } from 'node:crypto'
import { receiptDocument } from '#components/pdf/papers/receipt-document.tsx'
import { FACT_EMS } from '#components/pdf/sheet-styles.ts'
import { VALUE_EMS } from '#components/pdf/tailored/cover-styles.ts'
import { type Receipt, receiptOf } from '#lib/domain/objections/receipt.ts'
import { signPdf } from '../signing/sign-pdf.ts'
import { brokenWords } from './fonts/broken-words.ts'
import { isPrintable } from './fonts/printable.ts'
import { typeset } from './layout/typeset.ts'
import type { ReceiptTask } from './pdf-task.ts'
import { receiptSignature } from './printed-signature.ts'
import { writePdf } from './react-pdf/pdf-file.ts'

/** What stands for a character that the typefaces of documents lack. */
const ABSENT = '?'

/** What is broken where it is set, and leads where it says. */
const ADDRESS = /^https?:\/\/\S+$/

/** The bytes of a receipt, signed. Throws as `typeset` does. */
export async function makeReceipt({ facts, signing }: ReceiptTask): Promise<Uint8Array> {
  const receipt = inLines(receiptOf(facts, printable))
  const { title, subject, vendorName, data } = receipt
  const { pages } = await typeset(receiptDocument(receipt, receiptSignature(receipt, data, signing)))
  const bytes = await writePdf(pages, {
    title,
    author: vendorName,
    subject,
    created: new Date(signing.at),
    id: createHash('sha256')
      .update(JSON.stringify(['receipt', data.text, signing.at]))
      .digest()
      .subarray(0, 16),
    attachment: data,
  })
  return await signPdf(bytes, signing, subject)
}

/** A receipt whose facts and lines, such as the name of the customer, stay within their columns. */
function inLines(receipt: Receipt): Receipt {
  const facts = receipt.facts.map(({ label, value }) => ({ label, value: brokenWords(value, FACT_EMS, ' ') }))
  const parts = receipt.parts.map((part) => ({
    ...part,
    lines: part.lines.map(({ label, words }) => ({
      label,
      words: ADDRESS.test(words) ? words : broken(words),
    })),
  }))
  return { ...receipt, facts, parts }
}

function broken(words: string): string {
  return brokenWords(words, VALUE_EMS, ' ')
}

/** A text whose every character can be set; a tab is white space. */
function printable(text: string): string {
  return [...text.replaceAll('\t', ' ')]
    .map((character) => (character === '\n' || isPrintable(character) ? character : ABSENT))
    .join('')
}
