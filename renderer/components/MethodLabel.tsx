import Box from "@mui/material/Box";
import type { MethodTone } from "../theme/tokens.ts";

const TONES: { readonly [method: string]: MethodTone } = {
  get: "get",
  post: "post",
  put: "put",
  delete: "delete",
  patch: "patch",
};

interface MethodLabelProps {
  readonly method: string;
  /** `text`: coloured letters in a list; `badge`: a filled block beside a title. */
  readonly variant: "text" | "badge";
}

/** The method in the toolkit's colour; the word itself says it too. */
export function MethodLabel({ method, variant }: MethodLabelProps) {
  const tone = TONES[method.toLowerCase()] ?? "other";
  const isBadge = variant === "badge";
  return (
    <Box
      component="span"
      sx={{
        flex: "none",
        fontFamily: "fontFamilyMono",
        fontWeight: 700,
        ...(isBadge
          ? {
              fontSize: 12,
              lineHeight: "24px",
              px: 2.5,
              borderRadius: 1,
              color: "app.onMethod",
              bgcolor: `app.method.${tone}`,
            }
          : {
              fontSize: 11,
              lineHeight: "16px",
              letterSpacing: "0.02em",
              color: `app.method.${tone}`,
            }),
      }}
    >
      {method.toUpperCase()}
    </Box>
  );
}
