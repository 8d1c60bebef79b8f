import Box from "@mui/material/Box";
import { findUnregistered } from "../../../shared/codes/known-unregistered.ts";
import { findStatusCode } from "../../../shared/codes/status-codes.ts";
import { sentence, titleOf } from "./code-words.ts";
import { TextButton } from "./TextButton.tsx";

interface UnregisteredAdviceProps {
  readonly code: number;
  readonly onChoose: (code: number) => void;
}

/** What happens to a code outside the registry (RFC 9110 §15), and what says the same inside it. */
export function UnregisteredAdvice({ code, onChoose }: UnregisteredAdviceProps) {
  const known = findUnregistered(code);
  const alternative = known?.alternative;
  // A code with a page of its own says there what it is used for.
  const isToldAbove = findStatusCode(code) !== undefined;
  const general = titleOf(String(Math.floor(code / 100) * 100));
  return (
    <Box sx={{ mt: 1, fontSize: 13 }}>
      {known === undefined || isToldAbove
        ? null
        : `${sentence(`${known.isVerified ? "" : "it is said to be "}used for ${known.usedFor}`)} `}
      A client that does not know {code} treats it as {general}, and the number may get another meaning one
      day.
      {alternative === undefined ? null : (
        <>
          {" "}
          The registered code for this is{" "}
          <TextButton onClick={() => onChoose(alternative)}>{titleOf(String(alternative))}</TextButton>.
        </>
      )}
    </Box>
  );
}
