import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";

interface EmptyStateProps {
  /** What is not here. */
  readonly title: string;
  /** What would be here and how to get it. */
  readonly text: string;
  readonly action?: ReactNode;
  /** Stands where the page's own heading would. */
  readonly isMain?: boolean;
}

export function EmptyState({ title, text, action, isMain = false }: EmptyStateProps) {
  return (
    <Box sx={{ display: "grid", justifyItems: "center", gap: 1, px: 4, py: 8, textAlign: "center" }}>
      <Typography component={isMain ? "h1" : "p"} sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Typography variant="body2" sx={{ color: "text.secondary", maxWidth: 360 }}>
        {text}
      </Typography>
      {action === undefined ? null : <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}
