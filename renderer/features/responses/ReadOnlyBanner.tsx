import LockOutlined from "@mui/icons-material/LockOutlined";
import Box from "@mui/material/Box";

/** Why nothing can be changed here. */
export function ReadOnlyBanner({ reason }: { readonly reason: string }) {
  return (
    <Box
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 2,
        px: 4,
        py: 2.5,
        border: "1px solid",
        borderColor: "app.line",
        borderRadius: "8px",
        bgcolor: "app.pane",
        color: "text.secondary",
        "& svg": { fontSize: 16 },
      }}
    >
      <LockOutlined />
      {reason}
    </Box>
  );
}
