import { extractText } from 'unpdf'

/** Part by which the letters of two PDFs of one text may differ: they break into different numbers of pages. */
const MOST_DIFFERENCE = 0.03

/**
 * The pages of two PDFs that say the same.
 * @throws Error when one has more text than the other, for then their times are not to be compared
 */
export async function pagesOfSameText(
  ours: Uint8Array,
  other: Uint8Array,
): Promise<{ ours: number; other: number }> {
  const [first, second] = await Promise.all([ours, other].map(lettersOf))
  if (first === undefined || second === undefined) throw new RangeError('two PDFs are compared')
  if (Math.abs(first.letters - second.letters) > MOST_DIFFERENCE * first.letters)
    throw new Error(`the PDFs differ: ${first.letters} and ${second.letters} letters`)
  return { ours: first.pages, other: second.pages }
}

// Copied, because the reader takes the bytes away.
async function lettersOf(pdf: Uint8Array): Promise<{ letters: number; pages: number }> {
  const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true })
  return { letters: text.replace(/\s/g, '').length, pages: totalPages }
}
