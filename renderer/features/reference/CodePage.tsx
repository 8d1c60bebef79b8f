import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { findStatusCode } from "../../../shared/codes/status-codes.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { exactCode } from "../../../shared/model/status-key.ts";
import { useServices } from "../../state/context.tsx";
import { AddToOperation } from "./AddToOperation.tsx";
import { classOf, titleOf } from "./code-words.ts";
import { InThisApi } from "./InThisApi.tsx";
import { KnownCode, KnownCodeOrigin } from "./KnownCode.tsx";
import { OtherKey } from "./OtherKey.tsx";

interface CodePageProps {
  /** A key of a Responses Object: a code, a range, `default`, or anything that somebody typed. */
  readonly statusKey: string;
  /** The operation that it is looked up for. */
  readonly operation: Operation | undefined;
  /** Takes another code that the page names; without it the page shows that code itself, and links to operations. */
  readonly onChoose?: (code: number) => void;
}

/** All about one code: what it is here, what it means, when to use it, and what it is taken for. */
export function CodePage({ statusKey, operation, onChoose }: CodePageProps) {
  const { view } = useServices();
  const status = findStatusCode(exactCode(statusKey) ?? Number.NaN);
  const choose = onChoose ?? ((code: number) => view.getState().set({ referenceCode: code }));
  return (
    <Box component="article" aria-label={titleOf(statusKey)} sx={{ overflowWrap: "anywhere" }}>
      <Typography variant="h2" sx={{ fontSize: 18, lineHeight: "24px" }}>
        {titleOf(statusKey)}
      </Typography>
      <Box sx={{ color: "text.secondary", fontSize: 13 }}>
        {status === undefined ? originOf(statusKey) : <KnownCodeOrigin status={status} />}
      </Box>
      {onChoose === undefined ? <AddToOperation statusKey={statusKey} operation={operation} /> : null}
      <InThisApi statusKey={statusKey} operation={operation} hasLinks={onChoose === undefined} />
      {status === undefined ? (
        <OtherKey statusKey={statusKey} onChoose={choose} />
      ) : (
        <KnownCode status={status} onChoose={choose} />
      )}
    </Box>
  );
}

function originOf(key: string): string | undefined {
  const kind = classOf(key);
  return kind === undefined || exactCode(key) === undefined ? kind : `${kind} · not registered with IANA`;
}
