declare module "edtf" {
  export interface ParsedEdtf {
    type: string;
    level?: number;
  }
  export function parse(text: string): ParsedEdtf;
  /** Milliseconds since 1970, or ±Infinity for an open end. */
  export default function edtf(text: string): { min: number; max: number };
}
