/** A worker for tests: never ends for a file that begins with E, takes all memory for M, else finds nothing. */
export default function neverEnd({ bytes }: { bytes: Uint8Array }): [] {
  const [first] = bytes
  if (first === 0x45) for (;;);
  const taken: unknown[] = []
  while (first === 0x4d) taken.push(new Array(100_000).fill(taken.length))
  return []
}
