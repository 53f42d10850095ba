import { enumerated } from '#lib/domain/quantities/enumeration.ts'

const MARK = /^([<>|=])\1{6}(?: .*)?$/

/**
 * What Git wrote into a file where two branches changed the same lines; null where it wrote nothing. Seven equals signs are
 * its mark within a conflict alone: elsewhere they underline a heading of Markdown.
 */
export function conflictMarks(source: string): { line: number; message: string } | null {
  const lines: number[] = []
  let isWithin = false
  source.split(/\r?\n/).forEach((text, index) => {
    const [, sign] = MARK.exec(text) ?? []
    if (sign === undefined || (sign === '=' && !isWithin)) return
    lines.push(index + 1)
    isWithin = sign !== '>'
  })
  const [line] = lines
  if (line === undefined) return null
  const marks =
    lines.length === 1
      ? 'this line is a mark of a merge conflict'
      : `lines ${enumerated(lines.map(String))} are the marks of a merge conflict`
  return { line, message: `${marks}. Keep one side, and delete the marks.` }
}
