import { jpegOf, MOST_PIXELS } from './jpeg.js';

/** Opens the photograph of an iPhone with libheif. Answers with a JPEG, or with nothing where it cannot be opened. */
self.onmessage = async ({ data: { file, library, binary } }) => {
  try {
    self.postMessage(await opened(file, library, binary));
  } catch {
    self.postMessage(null);
  }
};

async function opened(file, library, binary) {
  self.importScripts(library);
  const loaded = await fetch(binary);
  const heif = self.libheif({ wasmBinary: await loaded.arrayBuffer() });
  const images = new heif.HeifDecoder().decode(new Uint8Array(await file.arrayBuffer()));
  const image = images.find(one => one.is_primary()) ?? images[0];
  if (!image || image.get_width() * image.get_height() > MOST_PIXELS) {
    return null;
  }
  const pixels = new ImageData(image.get_width(), image.get_height());
  const drawn = await new Promise(resolve => image.display(pixels, resolve));
  return drawn ? jpegOf(await createImageBitmap(drawn)) : null;
}
