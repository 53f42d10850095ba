import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writing } from '#lib/server/platform/files/writing.ts'
import { DataError, type Finding } from '../finding.ts'
import { reviewsSchema } from '../schema.ts'
import { readYaml } from '../yaml/yaml-file.ts'

const FILE = 'data/reviews.yaml'
const NOTHING = 'No review was recorded'

const ONE_EACH_LINE: Finding = {
  file: FILE,
  line: 1,
  rule: 'reviews.form',
  message:
    'the list of reviews does not end with an entry on a line of its own. Write each review on a line, for example: - { on: "2026-11-03", by: "legal" }',
}

/**
 * Puts a review at the end of data/reviews.yaml, all else of it left as it is. False, and nothing is written, where the
 * same review of the same day is there already.
 * @throws DataError where the file does not load, before or after, and nothing is written
 * @throws RangeError where the disk does not take it
 */
export function recordReview(root: string, { on, by }: { on: string; by: string }): boolean {
  const findings: Finding[] = []
  const recorded = readYaml(root, FILE, reviewsSchema, findings)?.value.reviews
  if (recorded === undefined) throw new DataError(findings)
  if (recorded.some((review) => review.on === on && review.by === by)) return false
  const file = join(root, FILE)
  const text = readFileSync(file, 'utf8')
  const line = `  - { on: ${JSON.stringify(on)}, by: ${JSON.stringify(by)} }\n`
  const [empty] = /^reviews: *\[ *\] *$/m.exec(text) ?? []
  const open = empty === undefined ? text : text.replace(empty, 'reviews:')
  writing(join(root, 'data'), NOTHING, () => {
    try {
      writeFileSync(`${file}.new`, `${open.endsWith('\n') ? open : `${open}\n`}${line}`, { flush: true })
    } catch (error) {
      rmSync(`${file}.new`, { force: true })
      throw error
    }
  })
  // A list in another notation, [ … ] on one line, takes no line more.
  if (readYaml(root, `${FILE}.new`, reviewsSchema, []) === null) {
    rmSync(`${file}.new`)
    throw new DataError([ONE_EACH_LINE])
  }
  writing(join(root, 'data'), NOTHING, () => renameSync(`${file}.new`, file))
  return true
}
