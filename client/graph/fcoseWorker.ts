// The worker of the fCoSE layout alone: started only when it is asked for.
import { answerLayouts } from "./answerLayouts.ts";
import { layOutFcose } from "./layOutFcose.ts";
import { runLayout } from "./runLayout.ts";

answerLayouts((input) => runLayout(input, layOutFcose));
