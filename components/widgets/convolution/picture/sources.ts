import { side } from './filter.ts';

/** Files larger than this are not opened: decoding would stop the page. */
const largestFile = 40 * 2 ** 20;

/** Why there is no picture: a key of the widget's words, so that the sentence is in the reader's language. */
export class NoPicture extends Error {
  constructor(readonly reason: 'badFile' | 'hugeFile' | 'noCamera' | 'cameraDenied' | 'cameraBusy') { super(reason); }
}

/** The middle square of a picture of any size, scaled to `side`, as RGBA. Transparent parts lie on white. */
export function squareOf(source: CanvasImageSource, width: number, height: number): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, side, side);
  pen.imageSmoothingQuality = 'high';
  const cut = Math.min(width, height);
  pen.drawImage(source, (width - cut) / 2, (height - cut) / 2, cut, cut, 0, 0, side, side);
  return pen.getImageData(0, 0, side, side).data;
}

/** Reads a picture file. Nothing leaves the browser. Rejects with `NoPicture`. */
export async function readFile(file: File): Promise<Uint8ClampedArray> {
  if (file.size > largestFile) throw new NoPicture('hugeFile');
  try {
    const bitmap = await createImageBitmap(file);
    const rgba = squareOf(bitmap, bitmap.width, bitmap.height);
    bitmap.close();
    return rgba;
  } catch {
    throw new NoPicture('badFile');
  }
}

const cameraFaults: Readonly<Record<string, NoPicture['reason']>> = { NotAllowedError: 'cameraDenied', SecurityError: 'cameraDenied', NotReadableError: 'cameraBusy' };

/** Opens the camera. Rejects with `NoPicture`: none there, not allowed, or in use. */
export async function openCamera(): Promise<MediaStream> {
  // Absent where the page is not served securely.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices?.getUserMedia) throw new NoPicture('noCamera');
  try {
    return await devices.getUserMedia({ video: { width: { ideal: 640 }, height: { ideal: 640 } }, audio: false });
  } catch (error) {
    throw new NoPicture(cameraFaults[(error as DOMException).name] ?? 'noCamera');
  }
}
