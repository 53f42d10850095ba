/** What to do when a file could not be checked, by the code of the refusal. */
const FILE_FAULTS: Readonly<Record<string, string>> = {
  'one-file': 'Choose one PDF.',
  'malformed-body': 'The upload was incomplete. Try again.',
  'unsupported-media-type': 'The file was not sent by this form. Choose it here and try again.',
  'file-too-large': 'This file is larger than 20 MB. Check its SHA-256 instead.',
  'not-a-pdf': 'This file is not a PDF. Choose the PDF as you downloaded or received it.',
  'archive-unavailable':
    'The archive is unavailable, so we cannot tell whether this file is genuine. Try again in a minute.',
  'body-too-slow': 'The upload was too slow. Try again, or check the SHA-256.',
  overloaded: 'The server is busy right now. Try again in a few seconds.',
  busy: 'Too many files are being checked right now. Try again in a few seconds, or check the SHA-256.',
}

/** In bytes. */
export const MOST_OF_FILE = 20_000_000

/** What to do about a refusal; null for a code that has nothing to do with files. */
export function fileFault(code: string): string | null {
  return Object.hasOwn(FILE_FAULTS, code) ? (FILE_FAULTS[code] ?? null) : null
}
