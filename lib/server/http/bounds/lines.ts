/** Things that wait in the order in which they came, in a line for each client; the lines have turns. */
export class Lines<Thing> {
  /** The line that had its turn longest ago comes first. None is empty. */
  readonly #lines = new Map<string, Thing[]>()

  get isEmpty(): boolean {
    return this.#lines.size === 0
  }

  /** Puts a thing at the end of its client's line. */
  push(client: string, thing: Thing): void {
    const line = this.#lines.get(client)
    if (line === undefined) this.#lines.set(client, [thing])
    else line.push(thing)
  }

  /** Takes what is first in the line whose turn it is; undefined where nothing waits. */
  shift(): Thing | undefined {
    const [next] = this.#lines
    if (next === undefined) return undefined
    const [client, line] = next
    const thing = line.shift()
    this.#lines.delete(client)
    if (line.length > 0) this.#lines.set(client, line)
    return thing
  }
}
