import { StorageTimeoutError } from '../../platform/files/storage-fault.ts'
import { patientTimer } from '../../platform/patient-timer.ts'
import { processShared } from '../../platform/process-shared.ts'

/** What is asked of a disk. `answer` is settled at the latest when its time is over, `work` perhaps never. */
type Turn = {
  answer: Promise<unknown>
  begin: () => void
  giveUp: () => void
}

/**
 * How much is asked of the disk at once. Four threads read files, and compress answers, look up names and encrypt: a disk
 * that hangs must leave some of them for everyone else.
 */
const AT_ONCE = 2

/** How long a read may take, and how long it may wait for its turn. In milliseconds. */
const PATIENCE = 5_000

/**
 * Turns at a disk that may hang, where a call neither returns nor fails: only so many calls are under way at once, and who
 * asked is told in time. A call cannot be taken back, so one that hangs keeps its turn until it returns; while all hang,
 * everyone else is refused at once.
 */
export class StorageTurns {
  readonly #atOnce: number
  readonly #patience: number
  readonly #turns = new Map<string, Turn>()
  readonly #line = new Set<Turn>()
  #underWay = 0
  #hanging = 0

  constructor(atOnce: number, patience: number) {
    this.#atOnce = atOnce
    this.#patience = patience
  }

  /** How many calls have not come back in time. */
  get hanging(): number {
    return this.#hanging
  }

  /** Whether no call can be begun until one that hangs comes back. */
  get allHang(): boolean {
    return this.#hanging >= this.#atOnce
  }

  /**
   * What `work` comes to. Who asks for what is under way gets the same: one file that hangs takes one turn, however often
   * it is asked for.
   * @param name what is done with which file: of two works under one name, only the first is done
   * @param patience how long the work may take, in milliseconds
   * @throws StorageTimeoutError where it takes longer, gets no turn in time, or everything hangs
   */
  run<Result>(name: string, work: () => Promise<Result>, patience = this.#patience): Promise<Result> {
    const known = this.#turns.get(name)
    if (known !== undefined) return known.answer as Promise<Result>
    if (this.allHang) return Promise.reject(new StorageTimeoutError())
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    const stopWaiting = patientTimer(this.#patience, () => turn.giveUp())
    const turn: Turn = {
      answer: promise,
      begin: () => {
        stopWaiting()
        this.#line.delete(turn)
        this.#begin(name, work, patience, () => reject(new StorageTimeoutError())).then(resolve, reject)
      },
      giveUp: () => {
        stopWaiting()
        this.#line.delete(turn)
        this.#turns.delete(name)
        reject(new StorageTimeoutError())
      },
    }
    this.#turns.set(name, turn)
    this.#line.add(turn)
    this.#next()
    return promise
  }

  async #begin<Result>(
    name: string,
    work: () => Promise<Result>,
    patience: number,
    tell: () => void,
  ): Promise<Result> {
    this.#underWay += 1
    let hangs = false
    const stopWaiting = patientTimer(patience, () => {
      hangs = true
      this.#hanging += 1
      tell()
      if (this.allHang) for (const turn of [...this.#line]) turn.giveUp()
    })
    try {
      return await work()
    } finally {
      stopWaiting()
      if (hangs) this.#hanging -= 1
      this.#underWay -= 1
      this.#turns.delete(name)
      this.#next()
    }
  }

  #next(): void {
    const [first] = this.#line
    if (first !== undefined && this.#underWay < this.#atOnce) first.begin()
  }
}

/** The turns at the disk of STATE_DIRECTORY. */
export function storageTurns(): StorageTurns {
  return processShared('storage-turns', () => new StorageTurns(AT_ONCE, PATIENCE))
}
