import type { ShellFacts } from './view.ts'

/** The screens whose names hold every word that is typed, in any case, those that begin with it first. */
export function screensFound(navigation: ShellFacts['navigation'], typed: string): ShellFacts['navigation'] {
  const looked = typed.trim().toLowerCase()
  const words = looked.split(/\s+/)
  const found = navigation.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
  const begins = ({ name }: { name: string }) => (name.toLowerCase().startsWith(looked) ? 0 : 1)
  return found.toSorted((a, b) => begins(a) - begins(b))
}
