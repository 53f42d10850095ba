/** A line of an HTTP answer, in the order in which it is sent: the status, a header, or a line of the body. */
export type HttpLine =
  | { kind: 'status' | 'body'; text: string }
  | { kind: 'header'; name: string; value: string }

/** The answer with status 429 that the vendor publishes as an example. */
export type ExampleAnswer = {
  /** From the status line to the last line of the body, without the empty line between them. */
  lines: HttpLine[]
  /** Which of its two forms ratelimit-reset has here; the rule is the example client's: above 10⁹ a Unix time. */
  resetUnit: 'unix-time-seconds' | 'delay-seconds'
  /** The value of ratelimit-reset. */
  reset: number
}

/** The client that the page prints, as it lies in its file. */
export type ExampleClient = { fileName: string; source: string }
