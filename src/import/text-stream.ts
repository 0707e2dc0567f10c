/**
 * The text of a file, chunk by chunk, whatever it was written in: UTF-8, UTF-16 of either order, or GB18030 (which GBK and
 * GB2312 are parts of), told by its byte order mark or by its first bytes. A character that lies across two chunks comes
 * whole. Decoding is the platform's own.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Looks at a file's first bytes; the more the surer. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Delimiters and line ends are ASCII: in UTF-16 every one of them has a zero beside it.
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > bytes.length / 20) return 'utf-16le';
  if (even > bytes.length / 20) return 'utf-16be';
  try {
    // The last character may be cut off: as a stream it is waited for.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** Bytes to text; the byte order mark is left out. */
export async function* textOf(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
