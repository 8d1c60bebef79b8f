import DescriptionOutlined from "@mui/icons-material/DescriptionOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { newDocument } from "../../actions/new.ts";
import { open } from "../../actions/open.ts";
import { openText, standing } from "../../actions/open-flow.ts";
import { runAction } from "../../actions/run.ts";
import { useServices } from "../../state/context.tsx";
import { OpenFailure } from "../frame/OpenFailure.tsx";
import { RecentDocuments } from "./RecentDocuments.tsx";
import { RecoveredDocuments } from "./RecoveredDocuments.tsx";
import sampleText from "./sample.yaml?raw";

/** What is shown while nothing is open. */
export function StartPage() {
  const services = useServices();
  return (
    <Box
      component="main"
      sx={{
        flex: 1,
        minHeight: 0,
        overflowY: "auto",
        bgcolor: "background.default",
        display: "flex",
        flexDirection: "column",
      }}
    >
      <OpenFailure />
      <Box
        sx={{ width: "100%", maxWidth: 560, mx: "auto", my: "auto", px: 6, py: 10, display: "grid", gap: 6 }}
      >
        <Box sx={{ display: "grid", gap: 2 }}>
          <Typography variant="h1" sx={{ fontSize: 24, lineHeight: "32px" }}>
            Design the responses of your API
          </Typography>
          <Typography sx={{ color: "text.secondary" }}>
            Open an OpenAPI document, add and check the responses of each operation, and save it with every
            other byte as it was.
          </Typography>
        </Box>
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 2 }}>
          <Button variant="contained" color="primary" onClick={() => runAction(services, open)}>
            Open
          </Button>
          <Button variant="outlined" onClick={() => runAction(services, newDocument)}>
            New
          </Button>
          <Button
            variant="outlined"
            startIcon={<DescriptionOutlined />}
            onClick={() =>
              void openText(services, { name: "sample.yaml", folder: "" }, sampleText, {
                isSaved: true,
                agreed: standing(services),
              })
            }
          >
            Try the sample
          </Button>
        </Box>
        <RecoveredDocuments />
        <RecentDocuments />
        <Typography variant="body2" sx={{ color: "app.faint" }}>
          Or drop a YAML or JSON file anywhere in this window. OpenAPI 2.0, 3.0, 3.1 and 3.2 are read; nothing
          leaves this computer.
        </Typography>
      </Box>
    </Box>
  );
}
