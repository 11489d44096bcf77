// The worker's side of the layouts but fCoSE.
import { answerLayouts } from "./answerLayouts.ts";
import { runLayout } from "./runLayout.ts";

answerLayouts((input) => runLayout(input));
