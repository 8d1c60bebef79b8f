import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { openDraft, recoveredWords } from "../../actions/recover-flow.ts";
import { runSafely } from "../../actions/run.ts";
import { useServices, useView } from "../../state/context.tsx";

/** Unsaved work that an earlier run of the program left behind. */
export function RecoveredDocuments() {
  const services = useServices();
  const drafts = useView((state) => state.keptDrafts);
  if (drafts.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="recovered-documents">
      <Typography
        id="recovered-documents"
        variant="h3"
        component="h2"
        sx={{ color: "text.secondary", mb: 1 }}
      >
        Not saved
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {drafts.map((draft) => (
          <Box component="li" key={draft.draft} sx={{ display: "flex", alignItems: "center", gap: 2, py: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Box sx={{ overflowWrap: "anywhere" }}>{recoveredWords(draft)}</Box>
              <Typography variant="body2" noWrap sx={{ color: "app.faint" }}>
                {draft.folder}
              </Typography>
            </Box>
            <Button
              variant="outlined"
              aria-label={`Open recovered ${draft.name}`}
              onClick={() => runSafely(services, () => openDraft(services, draft))}
            >
              Open
            </Button>
            <Button
              variant="outlined"
              aria-label={`Discard recovered ${draft.name}`}
              onClick={() => services.view.getState().set({ question: { kind: "discard-draft", draft } })}
            >
              Discard
            </Button>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
