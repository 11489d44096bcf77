// What the marks of an accounts matrix mean.
import type { ReactElement } from "react";
import { StanceMark } from "./StanceMark.tsx";
import { stanceLook, toldInOrder } from "./stanceLook.ts";

export function StanceLegend(): ReactElement {
  return (
    <>
      {toldInOrder.slice(0, 3).map((told) => (
        <span key={told} data-told={told}>
          <StanceMark told={told} /> {stanceLook[told].word}
        </span>
      ))}
      <span>· silent</span>
    </>
  );
}
