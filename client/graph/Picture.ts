// What is drawn, reckoned once per change: shapes and words of everything that has its place. Canvas, SVG and pointer all read this.
import type { Status } from "../../seed/model/stances.ts";
import type { DrawnNode, DrawnRelation } from "./DrawnGraph.ts";
import type { LineEnd, LineHead, LinePlace } from "./toLineShape.ts";

/** `at` is alive: a node that moves needs no new picture. */
export interface PictureNode extends LineEnd {
  id: string;
  node: DrawnNode;
  /** Lines of its name, and half the width of the widest in the font of names. */
  label: readonly string[];
  half: number;
  pinned: boolean;
}

export interface PictureLine extends LinePlace {
  id: string;
  relation: DrawnRelation;
  from: PictureNode;
  to: PictureNode;
  head: LineHead;
  /** Undefined also where the lens hides it. */
  status: Status | undefined;
  label: string;
  /** Its words are shown wherever they can be read. */
  loud: boolean;
}

/** An open group, drawn around its members. */
export interface PictureFrame {
  id: string;
  name: string;
  members: readonly PictureNode[];
}

export interface Picture {
  nodes: readonly PictureNode[];
  lines: readonly PictureLine[];
  frames: readonly PictureFrame[];
}
