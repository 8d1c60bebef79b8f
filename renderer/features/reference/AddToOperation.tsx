import AddRounded from "@mui/icons-material/AddRounded";
import Button from "@mui/material/Button";
import type { Operation } from "../../../shared/model/operation.ts";
import { isStatusKey } from "../../../shared/model/status-key.ts";
import { useServices } from "../../state/context.tsx";

interface AddToOperationProps {
  readonly statusKey: string;
  readonly operation: Operation | undefined;
}

/** Offers the Add Response window with the code filled in, unless the operation has it or cannot be edited. */
export function AddToOperation({ statusKey, operation }: AddToOperationProps) {
  const { view } = useServices();
  if (
    operation === undefined ||
    operation.readOnlyReason !== undefined ||
    !isStatusKey(statusKey) ||
    operation.responses.some(({ key }) => key === statusKey)
  )
    return null;
  return (
    <Button
      variant="outlined"
      startIcon={<AddRounded />}
      sx={{ mt: 3 }}
      onClick={() => view.getState().set({ dialog: { kind: "add-response", code: statusKey } })}
    >
      Add to this operation
    </Button>
  );
}
