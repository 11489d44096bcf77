// What follows `:param` → what is to be done to the parameters.
export type ParamCommand =
  | { name: "params" }
  | { name: "params-clear" }
  | { name: "param-set"; param: string; expression: string }
  | { name: "params-set"; expression: string };

/** Undefined when it reads as none of them. */
export function parseParamCommand(rest: string): ParamCommand | undefined {
  if (rest === "" || /^list$/i.test(rest)) return { name: "params" };
  if (/^clear$/i.test(rest)) return { name: "params-clear" };
  if (rest.startsWith("{")) return { name: "params-set", expression: rest };
  const [, quoted, plain, expression] =
    /^\$?(?:`((?:[^`]|``)+)`|([\p{L}\p{N}_]+))\s*(?:=>|:=)\s*([\s\S]+)$/u.exec(rest) ?? [];
  const param = plain ?? quoted?.replaceAll("``", "`");
  if (param === undefined || expression === undefined) return undefined;
  return { name: "param-set", param, expression };
}
