/** How lines of a document are shown in a dialog. */
export const writtenTextStyle = {
  m: 0,
  px: 3,
  py: 2,
  borderRadius: 1,
  bgcolor: "app.background",
  fontSize: 12.5,
  lineHeight: "20px",
  whiteSpace: "pre-wrap",
  overflowWrap: "anywhere",
  "& + &": { mt: 2 },
} as const;
