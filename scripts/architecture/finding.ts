/** One broken boundary: the file to fix, the rule it breaks and what exactly breaks it. */
export type Finding = { file: string; rule: string; detail: string }
