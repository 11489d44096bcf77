// An import on its way: the file chosen, what it would do, and what it has done.
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { Problem } from "../../server/contract.ts";
import type { ImportAnswer } from "../../server/formatsContract.ts";
import { sendFile } from "../store/fetchAnswer.ts";
import { toProblem } from "../store/ProblemError.ts";
import { toMediaType } from "./importWords.ts";

export interface ImportOptions {
  title: string;
  url: string;
  speaker: string;
  said: string;
  encoding: string;
}

export const noOptions: ImportOptions = { title: "", url: "", speaker: "", said: "", encoding: "" };

export interface ImportState {
  file?: File;
  busy: boolean;
  /** Of a dry run until `done`. */
  answer?: ImportAnswer;
  done: boolean;
  problem?: Problem;
}

export function useImport() {
  const client = useQueryClient();
  const [state, setState] = useState<ImportState>({ busy: false, done: false });
  const latest = useRef(0);
  const send = async (file: File, options: ImportOptions, dryRun: "yes" | "no") => {
    const own = ++latest.current;
    // While it is looked at again, the last plan stays.
    setState((now) => ({
      file,
      busy: true,
      done: false,
      answer: now.file === file ? now.answer : undefined,
    }));
    try {
      const answer = await sendFile(file, toMediaType(file.name), {
        ...options,
        fileName: file.name.slice(0, 200),
        dryRun,
      });
      if (own !== latest.current) return;
      setState({ file, busy: false, answer, done: answer.written });
      if (answer.written) await client.invalidateQueries();
    } catch (error) {
      if (own === latest.current) setState({ file, busy: false, done: false, problem: toProblem(error) });
    }
  };
  return {
    state,
    look: (file: File, options: ImportOptions) => void send(file, options, "yes"),
    load: (file: File, options: ImportOptions) => void send(file, options, "no"),
  };
}
