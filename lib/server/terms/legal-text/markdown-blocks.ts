import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { BoundedCache } from '../../platform/bounded-cache.ts'

/** Before a section or a clause, which nothing above can reach into. */
const BEGINS = /\n{2,}(?=\{#|## )/

/** The id with which a clause begins. */
const CLAUSE = /^\{#([a-z0-9.-]+)\}\s*/

const MOST_KEPT = 4_000
const kept = new BoundedCache<string, RootContent[]>(MOST_KEPT)

/**
 * The blocks of a legal text. Most clauses read the same in every tier and region, and parsing is what an offer's time
 * goes into: what has been parsed is kept, a bounded amount of it. Nobody may change a node.
 * @returns each block with its text, for positions count from the beginning of its clause
 */
export function markdownBlocks(source: string): { node: RootContent; text: string }[] {
  return source.split(BEGINS).flatMap((text) => blocksOf(text).map((node) => ({ node, text })))
}

function blocksOf(text: string): RootContent[] {
  return kept.getOrMake(text, () => fromMarkdown(text).children)
}

/** The text of each clause of a legal text, by id, down to where the next clause or section begins. */
export function clauseTemplates(source: string): ReadonlyMap<string, string> {
  return new Map(
    source.split(BEGINS).flatMap((text): [string, string][] => {
      const id = CLAUSE.exec(text)?.[1]
      return id === undefined ? [] : [[id, text.replace(CLAUSE, '').trimEnd()]]
    }),
  )
}
