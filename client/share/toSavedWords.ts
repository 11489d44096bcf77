// When something was saved, as people write it: the hour where it is recent, the day where it is not.

/** `iso` is an ISO time; an unreadable one is shown as it is. */
export function toSavedWords(iso: string, now: Date, timeZone?: string): string {
  const saved = new Date(iso);
  if (Number.isNaN(saved.getTime())) return iso;
  const toDay = (date: Date) => date.toLocaleDateString("en-GB", { dateStyle: "medium", timeZone });
  const time = saved.toLocaleTimeString("en-GB", { timeStyle: "short", timeZone });
  return toDay(saved) === toDay(now) ? `today, ${time}` : `${toDay(saved)}, ${time}`;
}
