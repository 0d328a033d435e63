/** Bytes that are no UTF-8 text: where they stop making sense, and what they probably are. */
export interface Undecodable {
  /** Counted from 0, in bytes. */
  readonly offset: number
  /** Both count from 1; the column counts characters. */
  readonly line: number
  readonly column: number
  readonly byte: number
  readonly looksLike: 'utf-16' | 'windows-1252' | 'no text'
}

/** The text of a file, without its byte order mark; where it is not UTF-8, the place of the first byte at fault. */
export function decodeUtf8(bytes: Uint8Array): string | Undecodable {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undecodable(bytes)
  }
}

function undecodable(bytes: Uint8Array): Undecodable {
  const offset = firstFault(bytes)
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset))
  const lineStart = before.lastIndexOf('\n') + 1
  return Object.freeze({
    offset,
    line: before.split('\n').length,
    column: [...before.slice(lineStart)].length + 1,
    byte: bytes[offset] ?? 0,
    looksLike: utf16(bytes) ? 'utf-16' : bytes.subarray(0, 1000).includes(0) ? 'no text' : 'windows-1252',
  })
}

/** The longest beginning that decodes, found by halving. */
function firstFault(bytes: Uint8Array): number {
  let sound = 0
  let broken = bytes.length
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1
    // A character may be cut at the end, which streaming does not mind.
    if (decodes(bytes.subarray(0, middle))) sound = middle
    else broken = middle
  }
  return characterStart(bytes, sound)
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Steps back over the bytes of a character that was cut off, to the byte where it begins. */
function characterStart(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back]!
    if (byte < 0x80) return end
    if (byte >= 0xc0) return back < length(byte) ? end - back : end
  }
  return end
}

function length(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
}

function utf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}
