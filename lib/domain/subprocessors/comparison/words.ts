import { LIST_WORDS } from '../words.ts'

/** Sentences about what differs between the lists of two days. */
export const COMPARISON_WORDS = {
  title: (from: string, to: string) => `What changed from ${from} to ${to}`,
  counted: (added: number, removed: number, changed: number, place: string | null) => {
    const of = place === null ? '' : `${place}: `
    return added + removed + changed === 0
      ? `${of}No differences: the list is the same on both days.`
      : `${of}${added} added, ${removed} removed, ${changed} changed.`
  },
  begins: (day: string) => `The list begins on ${day}. Before that day it is empty.`,
  ahead: LIST_WORDS.ahead,
  swap: (from: string, to: string) => `Swap: from ${from} to ${to}`,
  lastQuarter: 'The last 90 days',
  lastYear: 'The last year',
  sinceFirst: 'Since the list began',
  announced: 'All that is announced',
} as const
