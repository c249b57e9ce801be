import { maxQr } from '../../formats';

export type QrResult =
  /** A square of modules, row by row, dark ones `true`, with the quiet zone of 4 round it. */
  | { readonly ok: true; readonly modules: readonly (readonly boolean[])[] }
  | {
      readonly ok: false;
      readonly problem: 'too-long';
      readonly length: number;
      readonly most: number;
    };

/** Modules on each side, as ISO/IEC 18004 asks for. */
const quietZone = 4;

/** The QR code of a link: an ASCII text of up to 2,071 characters. */
export async function qrCode(text: string): Promise<QrResult> {
  const { length } = text;
  if (length > maxQr) return { ok: false, problem: 'too-long', length, most: maxQr };
  const { encodeQR } = await import('qr');
  return { ok: true, modules: encodeQR(text, 'raw', { ecc: 'low', border: quietZone }) };
}
