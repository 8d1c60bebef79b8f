import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";

/** The bar at the foot of a dialog; its buttons stand at the right. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "flex",
        flex: "none",
        justifyContent: "flex-end",
        gap: 2,
        px: 6,
        py: 3.5,
        borderTop: 1,
        borderColor: "divider",
      }}
    >
      {children}
    </Box>
  );
}

interface OkAndCancelProps {
  /** The id of the form that OK submits. */
  readonly form: string;
  readonly canConfirm: boolean;
  readonly onCancel: () => void;
}

export function OkAndCancel({ form, canConfirm, onCancel }: OkAndCancelProps) {
  return (
    <>
      <Button
        type="submit"
        form={form}
        variant="contained"
        color="primary"
        disabled={!canConfirm}
        sx={{ minWidth: 88 }}
      >
        OK
      </Button>
      <Button variant="outlined" onClick={onCancel} sx={{ minWidth: 88 }}>
        Cancel
      </Button>
    </>
  );
}
