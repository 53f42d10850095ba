/** What to do where a file could not be checked, by the code of the refusal. */
const FILE_FAULTS: Readonly<Record<string, string>> = {
  'one-file': 'Choose one PDF.',
  'malformed-body': 'The file did not arrive whole. Send it again.',
  'unsupported-media-type': 'The file did not arrive as a form sends it. Choose it here again.',
  'file-too-large': 'The file is larger than 20 MB. Check its SHA-256 instead.',
  'not-a-pdf': 'The file is no PDF. Choose the PDF itself, as it was downloaded or received.',
  'archive-unavailable':
    'The archive cannot be reached at the moment, and only it can say whether the file is genuine. Try again in a minute.',
  busy: 'Too many files are being checked. Try again in a few seconds, or check the SHA-256.',
}

/** In bytes. */
export const MOST_OF_FILE = 20_000_000

/** What to do about a refusal; null for a code that has nothing to do with files. */
export function fileFault(code: string): string | null {
  return Object.hasOwn(FILE_FAULTS, code) ? (FILE_FAULTS[code] ?? null) : null
}
