/** RFC 9457 problem details, with the code that docs/errors.md explains. */
export type Problem = { type: string; title: string; status: number; detail: string; code: string }

export const PROBLEM_TYPE = 'application/problem+json'

/** The members of a problem. `code` is kebab-case and stable; `detail` says what to do about it. */
export function problemOf(status: number, code: string, title: string, detail: string): Problem {
  return { type: `/api/v1/errors#${code}`, title, status, detail, code }
}
