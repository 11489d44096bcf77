// An SVG of ours as a PNG: so that it, too, has title, legend, lens and citations.
const scale = 2;
/** Pixels; some browsers draw nothing at all on a larger canvas. */
const longestSide = 8_000;

/** Rejects where the browser cannot draw it. */
export async function drawPicture(svg: string): Promise<Blob> {
  const image = new Image();
  // The policy allows pictures from data, not from blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const factor = Math.min(scale, longestSide / Math.max(width, height, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.floor(width * factor));
  canvas.height = Math.max(1, Math.floor(height * factor));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new Error("The picture is too large"));
    canvas.toBlob(done, "image/png");
  });
}
