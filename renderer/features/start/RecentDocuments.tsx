import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useEffect, useState } from "react";
import type { DocumentId, RecentDocument } from "../../../shared/host/host.ts";
import { openResult, standing } from "../../actions/open-flow.ts";
import { runSafely } from "../../actions/run.ts";
import { useServices } from "../../state/context.tsx";

/** The documents opened last, where the host remembers any. */
export function RecentDocuments() {
  const services = useServices();
  const [documents, setDocuments] = useState<readonly RecentDocument[]>([]);
  useEffect(() => {
    let isShown = true;
    runSafely(services, async () => {
      const recent = await services.host.listRecent();
      if (isShown) setDocuments(recent);
    });
    return () => {
      isShown = false;
    };
  }, [services]);
  if (documents.length === 0) return null;
  const open = (id: DocumentId) =>
    runSafely(services, async () => {
      const agreed = standing(services);
      await openResult(services, await services.host.openRecent(id), agreed);
    });
  return (
    <Box component="section" aria-labelledby="recent-documents">
      <Typography id="recent-documents" variant="h3" component="h2" sx={{ color: "text.secondary", mb: 1 }}>
        Recent
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {documents.map(({ id, name, folder }) => (
          <Box component="li" key={id} sx={{ display: "flex", alignItems: "baseline", gap: 2, py: 1 }}>
            <Link
              component="button"
              type="button"
              onClick={() => open(id)}
              sx={{ flex: "none", font: "inherit" }}
            >
              {name}
            </Link>
            <Typography variant="body2" noWrap sx={{ color: "app.faint" }}>
              {folder}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
