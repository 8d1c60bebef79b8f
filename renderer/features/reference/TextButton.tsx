import ButtonBase from "@mui/material/ButtonBase";
import type { ReactNode } from "react";

interface TextButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly label?: string;
}

/** A link in running text that acts inside the window. */
export function TextButton({ children, onClick, label }: TextButtonProps) {
  return (
    <ButtonBase
      onClick={onClick}
      aria-label={label}
      sx={{
        display: "inline",
        font: "inherit",
        textAlign: "left",
        color: "app.accent",
        borderRadius: "3px",
        overflowWrap: "anywhere",
        "&:hover": { textDecoration: "underline" },
        "&.Mui-focusVisible": { outline: 2, outlineColor: "app.accent" },
      }}
    >
      {children}
    </ButtonBase>
  );
}
