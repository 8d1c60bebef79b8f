import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { type ReactNode, useId } from "react";

interface CardProps {
  readonly title: string;
  readonly count?: number;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A region with a head that stays in sight while its content scrolls. */
export function Card({ title, count, action, children }: CardProps) {
  const titleId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      // Where the focus goes when the line that had it is gone.
      tabIndex={-1}
      // `clip`, since `hidden` would make a scroll container of it, in which nothing sticks.
      sx={{
        bgcolor: "app.pane",
        border: "1px solid",
        borderColor: "app.line",
        borderRadius: "8px",
        overflow: "clip",
      }}
    >
      <Box
        sx={{
          position: "sticky",
          top: 0,
          zIndex: 2,
          display: "flex",
          alignItems: "center",
          gap: 2,
          minHeight: 52,
          pl: 4,
          pr: 3,
          bgcolor: "app.pane",
          borderBottom: "1px solid",
          borderColor: "app.line",
        }}
      >
        <Typography id={titleId} variant="h2">
          {title}
        </Typography>
        {count === undefined ? null : (
          <Box component="span" sx={{ color: "app.faint" }}>
            {count}
          </Box>
        )}
        <Box sx={{ ml: "auto", display: "flex", gap: 2 }}>{action}</Box>
      </Box>
      {children}
    </Box>
  );
}
