/** 1 January 1980, the first day that an archive can name. */
const FIRST_DAY = 0x0021
const LOCAL_FILE = 0x04034b50
const END_OF_DIRECTORY = 'PK\x05\x06'

/**
 * A ZIP archive whose files all bear the first day that there is in place of the moment at which they were packed (APPNOTE 4.4.6),
 * so that the same content gives the same bytes. It is changed where it stands, and returned.
 * @param zip without a comment, as our writer of workbooks leaves it
 * @throws RangeError for what is no such archive
 */
export function undatedArchive(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(END_OF_DIRECTORY, undefined, 'latin1')
  if (end === -1) throw new RangeError('an archive without a directory')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = zip.readUInt32LE(at + 42)
    if (zip.readUInt32LE(local) !== LOCAL_FILE)
      throw new RangeError('a directory that names no file of the archive')
    undate(zip, local + 10)
    undate(zip, at + 12)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return zip
}

/** The time of day, and behind it the day, each of two bytes. */
function undate(zip: Buffer, at: number): void {
  zip.writeUInt16LE(0, at)
  zip.writeUInt16LE(FIRST_DAY, at + 2)
}
