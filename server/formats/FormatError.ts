// A file that cannot be taken in as a whole; its message is for the person who chose it.
export class FormatError extends Error {
  override name = "FormatError";
}
