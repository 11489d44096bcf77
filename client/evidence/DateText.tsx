// A date in words, with its EDTF form on hover.
import type { ReactElement } from "react";
import { formatEdtf } from "./formatEdtf.ts";

export function DateText({ edtf }: { edtf: string }): ReactElement {
  return (
    <time title={`EDTF ${edtf}`} dateTime={/^\d{4}(-\d{2}){0,2}$/.test(edtf) ? edtf : undefined}>
      {formatEdtf(edtf)}
    </time>
  );
}
