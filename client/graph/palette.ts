// The inks of the canvas and the strip, once per theme: canvas drawing cannot read CSS variables.

export type Theme = "light" | "dark";

export interface Palette {
  ground: string;
  text: string;
  muted: string;
  line: string;
  accent: string;
  /** Drawn on top of a kind's fill. */
  glyph: string;
}

export const palette: Record<Theme, Palette> = {
  light: {
    ground: "#f7f9fb",
    text: "#1a2230",
    muted: "#566173",
    line: "#7c879b",
    accent: "#2f5fd0",
    glyph: "#ffffff",
  },
  dark: {
    ground: "#10151c",
    text: "#e8edf4",
    muted: "#a3aebf",
    line: "#8592a8",
    accent: "#7ea2ff",
    glyph: "#10151c",
  },
};

/** Okabe and Ito's colours, told apart by colour-blind readers too: the halos of communities. From the ninth on they repeat. */
export const communityColors: readonly string[] = [
  "#e69f00",
  "#56b4e9",
  "#009e73",
  "#f0e442",
  "#0072b2",
  "#d55e00",
  "#cc79a7",
  "#8f8f8f",
];

/** The line of a relation that no claims stand behind: lighter than any status. */
export const unstated: Record<Theme, string> = { light: "#8893a5", dark: "#6b788c" };
