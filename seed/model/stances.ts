// The closed lists of words a claim is built from, and the statuses computed out of them.

export const stances = ["asserts", "confirms", "denies"] as const;
export type Stance = (typeof stances)[number];

/** How the speaker knows: says it outright, passes it on, believes it, or only implies it. */
export const certainties = ["stated", "reported", "believed", "inferred"] as const;

export const statuses = ["corroborated", "single-source", "contested", "denied"] as const;
export type Status = (typeof statuses)[number];

/** Admiralty scale: how far the speaker is trusted (A best, F cannot be judged). */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
/** Admiralty scale: how far the content is trusted (1 best, 6 cannot be judged). */
export const credibilities = [1, 2, 3, 4, 5, 6] as const;
