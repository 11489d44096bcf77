// An SVG as a PNG, twice its size, drawn by the browser itself.
const scale = 2;
/** Pixels; some browsers draw nothing at all on a larger canvas. */
const longestSide = 8_000;

/** Rejects when the browser cannot read the picture or gives no canvas. */
export async function drawSvgAsPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const factor = Math.min(scale, longestSide / Math.max(image.width, image.height, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * factor);
  canvas.height = Math.round(image.height * factor);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be drawn"))),
      "image/png",
    ),
  );
}
