// Event time in Cypher: does what lies between two bounds lie in the range asked for, possibly or certainly?

/**
 * `start` and `end` are expressions for the ISO days between which it happened, null where that is open or not known. Possibly:
 * they touch the range. Certainly: they lie in it, so that no day on which it may have happened is outside. Needs `$from`, `$to`
 * and `$certainly`.
 */
export function toTimeCondition(start: string, end: string): string {
  return `(CASE WHEN $certainly
    THEN coalesce(($from IS NULL OR ${start} >= $from) AND ($to IS NULL OR ${end} <= $to), false)
    ELSE ($from IS NULL OR ${end} IS NULL OR ${end} >= $from) AND ($to IS NULL OR ${start} IS NULL OR ${start} <= $to) END)`;
}
