/** What the description of processing of an Annex III of ours says, in the words of its cells. */
export type AnnexDescription = {
  purpose: string
  dataCategories: string
  dataSubjects: string
  parent: string
  places: { region: string; storage: string; access: string; limits: string }[]
}

const DESCRIPTION = /^(.*?) ?Personal data: (.*?)\. Data subjects: (.*?)\. (.*) ?Engaged by (.*)\.$/s
const REGION = /(?:^| )(\p{Lu}[^:.]*): (?=(?:stored in .|no data are stored;|place of storage not stated;))/u
const PLACES =
  /^(?:stored in (.*?)|no data are stored|(place of storage not stated)); (?:access from (.*?)|place of access not stated)\.(?: ((?:Only|Not if|Until) .*))?$/s

/** Reads a description as our own Annex III writes it; null for any other. */
export function annexDescription(cell: string): AnnexDescription | null {
  const found = DESCRIPTION.exec(cell.trim())
  if (found === null) return null
  const [, purpose = '', dataCategories = '', dataSubjects = '', regions = '', parent = ''] = found
  const [, ...parts] = regions.trim().split(REGION)
  const places = Array.from({ length: parts.length / 2 }, (_, index) => {
    const said = PLACES.exec(parts[index * 2 + 1]?.trim() ?? '')
    const [, stored, unstated, access = '', limits = ''] = said ?? []
    const storage = stored ?? (said === null || unstated !== undefined ? '' : 'none')
    return { region: parts[index * 2] ?? '', storage, access, limits }
  })
  return places.length === 0 ? null : { purpose, dataCategories, dataSubjects, parent, places }
}
