/** Enough to read the smallest print of a page; the portal keeps no more. */
const KEPT_PIXELS = 12_000_000;

/** The largest camera of a telephone takes 48 million. */
export const MOST_PIXELS = 50_000_000;

const QUALITY = 0.85;

/** Draws a picture on white, no larger than it is kept, and gives it as JPEG. */
export async function jpegOf(bitmap) {
  const scale = Math.min(1, Math.sqrt(KEPT_PIXELS / (bitmap.width * bitmap.height)));
  const canvas = new OffscreenCanvas(Math.max(1, Math.floor(bitmap.width * scale)), Math.max(1, Math.floor(bitmap.height * scale)));
  const drawing = canvas.getContext('2d');
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}
