import InfoOutlined from "@mui/icons-material/InfoOutlined";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { Finding } from "../../../shared/model/finding.ts";
import type { EntryMessage } from "../../../shared/rules/judge-entry.ts";
import { SeverityMark } from "../../components/SeverityMark.tsx";
import { MoreFindings } from "./MoreFindings.tsx";

interface MessageLineProps {
  readonly id: string;
  readonly message: EntryMessage;
  /** Worst first; the message may be one of them. */
  readonly findings: readonly Finding[];
  readonly onEditExisting: (link: NonNullable<EntryMessage["link"]>) => void;
}

/** One sentence under the title; it keeps its height, and is read aloud when it changes. */
export function MessageLine({ id, message, findings, onEditExisting }: MessageLineProps) {
  const { tone, text, link } = message;
  const others = findings.filter((finding) => finding.message !== text);
  return (
    <Box
      sx={{ display: "flex", gap: 2, alignItems: "flex-start", height: 40, mt: 1.5, color: "text.secondary" }}
    >
      <Box sx={{ display: "grid", placeItems: "center", height: 20, color: "app.faint" }}>
        {tone === "prompt" ? <InfoOutlined sx={{ fontSize: 16 }} /> : <SeverityMark severity={tone} />}
      </Box>
      <Box
        sx={{
          minWidth: 0,
          display: "-webkit-box",
          WebkitLineClamp: 2,
          WebkitBoxOrient: "vertical",
          overflow: "hidden",
        }}
        title={text}
      >
        <Box
          component="span"
          id={id}
          role="status"
          sx={tone === "error" ? { color: "app.severity.error" } : {}}
        >
          {link === undefined ? text : text.slice(0, -link.text.length)}
          {link === undefined ? null : (
            <Link
              component="button"
              type="button"
              variant="body1"
              onClick={() => onEditExisting(link)}
              sx={{ verticalAlign: "baseline" }}
            >
              {link.text}
            </Link>
          )}
        </Box>
      </Box>
      {others.length === 0 ? null : (
        <MoreFindings findings={others} isMore={others.length < findings.length} />
      )}
    </Box>
  );
}
