/** How a job is tried. Times in seconds, by the system's clock. */
export type JobOptions = {
  /** How often it is tried again after a failure, before it counts as failed. */
  retries: number
  /** Before the first retry; twice as long before each further one, with some jitter. */
  retryDelay: number
  longestRetryDelay: number
  /** An attempt that takes longer counts as failed. */
  expiresAfter: number
  /** How often a worker looks for the next one. */
  pollEvery: number
  /**
   * Whether a job that has the key of another one is not taken while that one waits or is worked on. It cannot be changed
   * once there is a database with the job: give the job another name.
   */
  isExclusive: boolean
  /** How many a process works on at once, and how many of these may be of one group; without it, one. */
  atOnce?: { jobs: number; ofOneGroup: number }
  /** Whether one that failed goes behind those of the same priority that were not tried as often. */
  retriesLast?: boolean
}

/** `signal` is aborted when the attempt is given up: it took too long, or the process ends. */
export type JobContext = { signal: AbortSignal }

/**
 * What a job does. It may be run more than once, at the same time too: a process can be killed after the work and before
 * that is recorded.
 */
export type JobHandler<Data> = {
  run(data: Data, context: JobContext): Promise<void>
  /** Tells of a failed attempt, in place of a line in the log for each. */
  failed?(data: Data, error: unknown): void
}

/**
 * A job, declared in `<verb>.job.ts` of its feature and listed in registered-jobs.ts. The handler is imported when it first
 * runs, so that whoever only sends the job does not load it.
 */
export type Job<Data extends object = object> = {
  /** Part of the database: a job that is renamed leaves behind what waits under its old name. */
  name: string
  /** A schema of `schema.ts`. What it refuses counts as failed at once. */
  data: { parse(value: unknown): Data }
  options: JobOptions
  /**
   * Whether this process can do it: until then it takes none, and leaves them to the others. Asked again and again, so that
   * it must be quick. Without it, every process can.
   */
  isPossible?(): boolean
  handler(): Promise<JobHandler<Data>>
}

/** One job to be sent. */
export type JobToSend<Data> = {
  data: Data
  /** Which other job is the same, where the job is exclusive. */
  key?: string
  /** The highest comes first. */
  priority?: number
  /** Those that may hold each other up, so that they do not hold up the rest. */
  group?: string
}
