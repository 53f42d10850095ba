/** What has a name that holds every word that is typed, in any case, those that begin with it first. */
export function foundByName<Named extends { name: string }>(named: readonly Named[], typed: string): Named[] {
  const looked = typed.trim().toLowerCase()
  const words = looked.split(/\s+/)
  const found = named.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
  const begins = ({ name }: Named) => (name.toLowerCase().startsWith(looked) ? 0 : 1)
  return found.toSorted((a, b) => begins(a) - begins(b))
}
