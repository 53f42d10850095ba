const KEY = Symbol.for('sla-desk.shared')

const holder = globalThis as { [KEY]?: Map<string, unknown> }

/**
 * The one value of this name in the process. Next evaluates a module several times in one process, so a variable of a
 * module would be there several times too. What may be replaced (a pool, a connection) is kept as a member of an object.
 * @param name unique in the process: of two values under one name, the second caller would get the first one's
 * @param make makes the value, at the first call only; where it throws, nothing is kept
 */
export function processShared<Value>(name: string, make: () => Value): Value {
  const values = valuesOfProcess()
  if (!values.has(name)) values.set(name, make())
  return values.get(name) as Value
}

/**
 * Forgets every value, so that a test which loads modules anew has them as a process does that has just begun.
 * @internal
 */
export function forgetShared(): void {
  valuesOfProcess().clear()
}

function valuesOfProcess(): Map<string, unknown> {
  holder[KEY] ??= new Map()
  return holder[KEY]
}
