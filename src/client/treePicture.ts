/** So large may a side be, and so large the whole: browsers draw nothing beyond. */
const longestSide = 16_000;
const largestArea = 120_000_000;

/**
 * Draws an SVG document as PNG, twice as large unless that is more than a browser can draw; null
 * where it can't be drawn at all.
 */
export async function drawPicture(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<ArrayBuffer | null> {
  const scale = Math.min(
    2,
    longestSide / width,
    longestSide / height,
    Math.sqrt(largestArea / (width * height)),
  );
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    const context = canvas.getContext('2d');
    if (context === null) {
      return null;
    }
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
    return blob === null ? null : await blob.arrayBuffer();
  } finally {
    URL.revokeObjectURL(address);
  }
}
