/**
 * The type of contract that a tier comes with, to stand beside the tier's name; null where it only says the name again,
 * in whatever case: "Mission-critical" beside "mission-critical" tells nobody anything.
 */
export function contractBesideName({ name, contract }: { name: string; contract: string }): string | null {
  const plain = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, ' ')
  return plain(name) === plain(contract) ? null : contract
}
