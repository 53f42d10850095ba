import type { LinkFileKind } from '../page/facts.ts'

/** What is downloaded from the page of a link: a file of an option, or the workbook of all of them. */
export type DownloadKind = LinkFileKind | 'workbook'

/** Stands for the option in what is kept of a file of all of them. */
const ALL = 'all'

/** A download as it is kept: "A/bundle/3f…", of the workbook "all/workbook/3f…". @param option its letter; null for all of them */
export function downloadSubject(option: string | null, kind: DownloadKind, sha256: string): string {
  return `${option ?? ALL}/${kind}/${sha256}`
}

/** Of which option a kept download was, null for all of them, and which file. */
export function downloadOf(subject: string): { option: string | null; kind: string } {
  const [option = ALL, kind = ''] = subject.split('/')
  return { option: option === ALL ? null : option, kind }
}
