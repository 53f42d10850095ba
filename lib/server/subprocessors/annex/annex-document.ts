import type { Annex } from '#lib/domain/subprocessors/annex/view.ts'
import type { Makeable } from '../../archive/makeable.ts'
import { software } from '../../archive/signing/software.ts'

/** An annex, to be archived under its name: whoever asks for the same list gets the same bytes. */
export function annexDocument(annex: Annex): Makeable {
  const { name, fileName, entry, data } = annex
  return {
    key: name,
    fileName: () => fileName,
    prepare: async () => ({
      inputs: {
        ledgerEntry: entry.sha256,
        inputsSha256: data.sha256,
        offer: data.sha256,
        software: software(),
      },
      unsigned: {
        release: {
          publishedAt: entry.publishedAt,
          ledgerEntrySha256: entry.sha256,
          inputsSha256: data.sha256,
        },
        task: (signing) => ({ make: 'annex', annex, signing }),
      },
    }),
  }
}
