import type { Finding } from './finding.ts'

/** What is said of terms, or of another file of the list, because an entry of the list of sub-processors is missing. */
const OF_TERMS = ['region.unused-country', 'region.unlisted-employer']
const OF_LIST = ['subprocessors.unknown-parent']

const LIST = /^(data(?:\/terms\/[^/]+)?)\/subprocessors(?:\/(.+))?$/

/**
 * Findings without those that follow from files of a list of sub-processors which could not be read: they would have
 * countries, staff and parents deleted that are right. A file that is read and has another fault explains nothing.
 * @param isReleased whether a version has a list of its own; a draft has the one in `data/subprocessors`
 */
export function withoutMissed(
  findings: readonly Finding[],
  isReleased: (version: string) => boolean,
): readonly Finding[] {
  const unread = new Set(findings.flatMap((finding) => folderUnreadBy(finding) ?? []))
  return findings.filter(({ file, rule }) => {
    const [, version] = /^data\/terms\/([^/]+)\/terms\.yaml$/.exec(file) ?? []
    if (version !== undefined && OF_TERMS.includes(rule))
      return !unread.has(isReleased(version) ? `data/terms/${version}` : 'data')
    return !OF_LIST.includes(rule) || !unread.has(LIST.exec(file)?.[1] ?? '')
  })
}

/** The folder of whose list a finding says that a file, or all of it, was not read. */
function folderUnreadBy({ file, rule }: Finding): string | null {
  const [, folder, name] = LIST.exec(file) ?? []
  if (folder === undefined) return null
  if (name === undefined) return rule === 'file.missing' ? folder : null
  const isUnread =
    /^(?:yaml|file)\./.test(rule) || (rule === 'subprocessors.file-name' && !name.endsWith('.yaml'))
  return isUnread ? folder : null
}
