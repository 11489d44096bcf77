// How a speaker's stance looks in the matrix and in its picture: a mark, a word and an ink of both themes.
import type { Stance } from "../../seed/model/stances.ts";
import type { Theme } from "../graph/palette.ts";

export type Told = Stance | "both";

export interface StanceLook {
  word: string;
  /** Strokes in a box of 16 by 16. */
  mark: string;
  /** As in client/app/tokens.css, which a picture cannot read. */
  ink: Record<Theme, string>;
  ground: Record<Theme, string>;
}

const both = { light: "#8a4700", dark: "#ffc36b" };

export const stanceLook: Record<Told, StanceLook> = {
  asserts: {
    word: "asserts",
    mark: "M3 3.5h10v7H8l-3 2.5v-2.5H3z",
    ink: { light: "#0b7554", dark: "#4fd0a5" },
    ground: { light: "#e2f3ec", dark: "#12372c" },
  },
  confirms: {
    word: "confirms",
    mark: "M2.5 8.5l3.5 3.5 7.5-8",
    ink: { light: "#2456c4", dark: "#8fb0ff" },
    ground: { light: "#e6edfc", dark: "#223152" },
  },
  denies: {
    word: "denies",
    mark: "M3.5 3.5l9 9M12.5 3.5l-9 9",
    ink: { light: "#b3261e", dark: "#ff8f86" },
    ground: { light: "#fde7e5", dark: "#4a1f1d" },
  },
  both: {
    word: "says both",
    mark: "M2.5 5.5h10l-2.5-2.5M13.5 10.5h-10l2.5 2.5",
    ink: both,
    ground: { light: "#fdeed6", dark: "#46310f" },
  },
};

export const toldInOrder = ["asserts", "confirms", "denies", "both"] as const satisfies Told[];
