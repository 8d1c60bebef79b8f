import Box from "@mui/material/Box";

/** A path template in the monospace face, its `{parameters}` in the accent colour. */
export function PathText({ path }: { readonly path: string }) {
  let offset = 0;
  const parts = path.split(/(\{[^}]*\})/).map((text) => {
    const part = { text, offset };
    offset += text.length;
    return part;
  });
  return (
    <Box component="span" sx={{ fontFamily: "fontFamilyMono", overflowWrap: "anywhere" }}>
      {parts.map((part) =>
        part.text.startsWith("{") ? (
          <Box key={part.offset} component="b" sx={{ color: "app.accent", fontWeight: 600 }}>
            {part.text}
          </Box>
        ) : (
          part.text
        ),
      )}
    </Box>
  );
}
