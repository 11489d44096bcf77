// The server of `npm run dev`, which the watcher starts anew after each change.
import { join } from "node:path";
import { main } from "../main.ts";

await main({ root: join(import.meta.dirname, "../..") });
