import { enumerated } from '../quantities/enumeration.ts'
import { type EditionFaults, ENTRY_OF, WORDING_OF } from './edition-faults.ts'

/** The command for what an edition may not do. */
export const AS_A_VERSION = 'release a version: npm run terms:new -- <effective-date>'

/** More than these are counted, not named. */
const MOST_NAMED = 5

/** Why an edition cannot be released as it is, a sentence for each kind of fault; none where it can. */
export function editionRefusals(
  version: string,
  { obligations, binding, subprocessors, wording }: EditionFaults,
  corrects: string | undefined,
): string[] {
  return [
    ...[...obligations, ...binding].map(
      (obligation) =>
        `An edition changes no obligation, but in ${version} ${obligation}. Instead ${AS_A_VERSION}`,
    ),
    ...(subprocessors.length === 0
      ? []
      : [
          `An edition never changes sub-processors, but ${version} ${named(subprocessors)}. ` +
            `Undo this in data/subprocessors/, or ${AS_A_VERSION}`,
        ]),
    ...(wording.length === 0 || corrects !== undefined
      ? []
      : [
          `${version} changes ${namedWording(wording)}. If no obligation changes with it, say why: ` +
            `--corrects "<why no obligation changes>". Otherwise ${AS_A_VERSION}`,
        ]),
  ]
}

/** Titles and headings, then sub-processors behind one "the entry of", then clauses and facts behind one "the wording of". */
export function namedWording(wording: readonly string[]): string {
  const behind = (prefix: string) =>
    wording
      .filter((what) => what.startsWith(prefix))
      .map((what, index) => (index === 0 ? what : what.slice(prefix.length)))
  const others = wording.filter((what) => ![ENTRY_OF, WORDING_OF].some((prefix) => what.startsWith(prefix)))
  return named([...others, ...behind(ENTRY_OF), ...behind(WORDING_OF)])
}

/** Things in a row; the last of a long list are counted. */
export function named(things: readonly string[]): string {
  if (things.length <= MOST_NAMED) return enumerated(things)
  return enumerated([...things.slice(0, MOST_NAMED), `${things.length - MOST_NAMED} more`])
}
