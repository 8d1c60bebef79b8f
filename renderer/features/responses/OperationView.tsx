import Box from "@mui/material/Box";
import { useState } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { useDesign } from "../../state/context.tsx";
import { selectDocument, useFindingsOf, useIsEditable, useSelectedOperation } from "../../state/derived.ts";
import { FindingsCard } from "../findings/FindingsCard.tsx";
import { OperationHeader } from "./OperationHeader.tsx";
import { ReadOnlyBanner } from "./ReadOnlyBanner.tsx";
import { ResponsesCard } from "./ResponsesCard.tsx";

/** The middle of the window: the selected operation, its responses, and what the rules say of them. */
export function OperationView() {
  const operation = useSelectedOperation();
  const hasOperations = useDesign((state) => (selectDocument(state)?.operations.length ?? 0) > 0);
  const isNothingKnown = useDesign((state) => state.design?.isUnread);
  const isEditable = useIsEditable();
  const findings = useFindingsOf(operation?.id);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  if (isNothingKnown) {
    return (
      <EmptyState
        isMain
        title="Nothing is known of the text yet"
        text="Mend it under Source: its operations and their responses appear by themselves."
      />
    );
  }
  if (operation === undefined) {
    return hasOperations ? (
      <EmptyState
        isMain
        title="No operation is selected"
        text="Its responses and what the rules say of them would be here. Choose one under Operations."
      />
    ) : (
      <EmptyState
        isMain
        title="No operations yet"
        text="The document has no operation. Add a path with its first method under Operations."
      />
    );
  }
  return (
    <Box
      ref={setScroller}
      sx={{ height: "100%", overflow: "auto", containerType: "inline-size", bgcolor: "background.default" }}
    >
      <Box
        sx={{
          display: "flex",
          flexDirection: "column",
          gap: 4,
          px: 6,
          py: 5,
          "@container (max-width: 479.95px)": { px: 3, py: 3 },
        }}
      >
        <OperationHeader operation={operation} />
        {operation.readOnlyReason === undefined || !isEditable ? null : (
          <ReadOnlyBanner reason={operation.readOnlyReason} />
        )}
        <ResponsesCard operation={operation} findings={findings} />
        <FindingsCard findings={findings} scroller={scroller} />
      </Box>
    </Box>
  );
}
