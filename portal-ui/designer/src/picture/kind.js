/** So much of a file's beginning tells what it is. */
export const BEGINNING = 64;

const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);

/**
 * What a picture is, from its first bytes and not from its name: 'heic', 'avif' or 'webp', and nothing for whatever else a
 * file may be.
 */
export function kindOf(bytes) {
  const text = String.fromCharCode(...bytes.subarray(0, BEGINNING));
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') {
    return 'webp';
  }
  if (text.slice(4, 8) !== 'ftyp') {
    return undefined;
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const others = text.slice(16, Math.min(length, BEGINNING)).match(/.{4}/gs) ?? [];
  const brands = [text.slice(8, 12), ...others];
  if (brands.some(brand => HEIC.has(brand))) {
    return 'heic';
  }
  return brands.some(brand => brand === 'avif' || brand === 'avis') ? 'avif' : undefined;
}
