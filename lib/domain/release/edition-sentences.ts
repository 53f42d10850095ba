import { enumerated } from '../quantities/enumeration.ts'
import { type EditionFaults, WORDING_OF } from './edition-faults.ts'

/** The command for what an edition may not do. */
export const AS_A_VERSION = 'release a version: npm run terms:new -- <effective-date>'

/** More than these are counted, not named. */
const MOST_NAMED = 5

/** Why an edition cannot be released as it is, a sentence for each kind of fault; none where it can. */
export function editionRefusals(
  version: string,
  { obligations, subprocessors, wording }: EditionFaults,
  corrects: string | undefined,
): string[] {
  return [
    ...obligations.map(
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

/** Titles, headings and entries, then clauses and facts behind one "the wording of". */
export function namedWording(wording: readonly string[]): string {
  const isClause = (what: string) => what.startsWith(WORDING_OF)
  const clauses = wording
    .filter(isClause)
    .map((what, index) => (index === 0 ? what : what.slice(WORDING_OF.length)))
  return named([...wording.filter((what) => !isClause(what)), ...clauses])
}

/** Things in a row; the last of a long list are counted. */
export function named(things: readonly string[]): string {
  if (things.length <= MOST_NAMED) return enumerated(things)
  return enumerated([...things.slice(0, MOST_NAMED), `${things.length - MOST_NAMED} more`])
}
