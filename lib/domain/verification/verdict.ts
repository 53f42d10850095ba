/** What can be said of a file or of its SHA-256. `genuine-tailored`: made for one customer, such as a receipt. */
export const VERDICTS = [
  'genuine-in-force',
  'genuine-superseded',
  'genuine-announced',
  'genuine-tailored',
  'genuine-evidence',
  'altered',
  'foreign-signature',
  'unknown',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** The verdict as it heads an answer. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  'genuine-in-force': 'Genuine, in force',
  'genuine-superseded': 'Genuine, superseded',
  'genuine-announced': 'Genuine, not yet in force',
  'genuine-tailored': 'Genuine, made for one customer',
  'genuine-evidence': 'Genuine, evidence of a notice',
  altered: 'Altered',
  'foreign-signature': 'Signed by someone else',
  unknown: 'Unknown',
}

/** What to do about a file that is not the vendor's document, where that must not be left to the reader. */
export const DO_NOT_RELY = 'Do not rely on this file.'

/** The same of a document that is the vendor's, with a time in it that has not come yet. */
export const ASK_ABOUT_DATE = 'Ask the vendor before you rely on the date in this file.'

/** Added to the verdict on such a document. */
export const DATED_AHEAD = 'dated ahead'

/** How a file of ours was altered, as far as its signature shows. */
export const ALTERATIONS = ['bytes-added', 'covered-bytes-changed', 'signature-damaged'] as const
export type Alteration = (typeof ALTERATIONS)[number]
