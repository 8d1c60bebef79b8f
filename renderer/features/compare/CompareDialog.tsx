import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import KeyboardArrowUpRounded from "@mui/icons-material/KeyboardArrowUpRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import Typography from "@mui/material/Typography";
import { type ReactNode, useCallback, useId, useRef, useState } from "react";
import type { OpenedDocument } from "../../../shared/host/host.ts";
import { keepMineOver, takeOver } from "../../actions/disk-flow.ts";
import { DialogButtons } from "../../components/DialogButtons.tsx";
import { useServices } from "../../state/context.tsx";
import { type CompareView, createCompareView } from "./compare-view.ts";

/** What the file holds now beside what is open here; the person chooses one of them, or neither for now. */
export function CompareDialog({ onDisk }: { readonly onDisk: OpenedDocument }) {
  const services = useServices();
  const id = useId();
  const view = useRef<CompareView>(null);
  const [count, setCount] = useState<number | undefined>(undefined);
  const [isFolded, setIsFolded] = useState(true);
  /** A dialog brings its content in later than itself, so that an effect would find no element. */
  const show = useCallback(
    (parent: HTMLElement | null) => {
      const open = services.design.getState().design;
      if (parent === null || open === undefined) return;
      const created = createCompareView({
        parent,
        left: { name: "On disk", text: onDisk.text },
        right: { name: "Here", text: open.text.toString() },
        format: open.document.format,
        isFolded,
      });
      view.current = created;
      setCount(created.count);
      return () => created.destroy();
    },
    [services, onDisk, isFolded],
  );
  const close = () => services.view.getState().set({ question: undefined });
  const choose = (use: typeof takeOver) => () => {
    close();
    use(services, onDisk);
  };
  const hasDifferences = count !== undefined && count > 0;
  return (
    <Dialog
      open
      onClose={close}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-count`}
      slotProps={{ paper: { sx: { width: 1200, height: 800, maxWidth: "calc(100vw - 48px)" } } }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 2, px: 6, pt: 4.5, pb: 3.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography id={`${id}-title`} variant="h1" component="h2" sx={{ overflowWrap: "anywhere" }}>
            {`${onDisk.name} on disk and here`}
          </Typography>
          <Typography id={`${id}-count`} role="status" sx={{ mt: 1, color: "text.secondary" }}>
            {inWords(count)}
          </Typography>
        </Box>
        <Tooltip title="Previous difference">
          <span>
            <IconButton
              aria-label="Previous difference"
              disabled={!hasDifferences}
              onClick={() => view.current?.go("previous")}
            >
              <KeyboardArrowUpRounded />
            </IconButton>
          </span>
        </Tooltip>
        <Tooltip title="Next difference">
          <span>
            <IconButton
              aria-label="Next difference"
              disabled={!hasDifferences}
              onClick={() => view.current?.go("next")}
            >
              <KeyboardArrowDownRounded />
            </IconButton>
          </span>
        </Tooltip>
        <Button variant="outlined" sx={{ flex: "none" }} onClick={() => setIsFolded(!isFolded)}>
          {isFolded ? "Show all lines" : "Show differences only"}
        </Button>
      </Box>
      <Box sx={{ display: "flex", borderTop: 1, borderBottom: 1, borderColor: "divider" }}>
        <SideHeading>On disk</SideHeading>
        <SideHeading>Here, not saved</SideHeading>
      </Box>
      <Box
        ref={show}
        sx={{
          flex: 1,
          minHeight: 0,
          "& .cm-mergeView": { height: "100%" },
          "& .cm-mergeViewEditor + .cm-mergeViewEditor": { borderLeft: 1, borderColor: "divider" },
          "& .cm-mergeViewEditors": { minHeight: "100%" },
        }}
      />
      <DialogButtons>
        <Button variant="outlined" onClick={choose(takeOver)}>
          Reload
        </Button>
        <Button variant="outlined" onClick={choose(keepMineOver)}>
          Keep mine
        </Button>
        <Button variant="outlined" onClick={close}>
          Close
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function SideHeading({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="h3" component="h3" sx={{ flex: 1, px: 6, py: 2, color: "text.secondary" }}>
      {children}
    </Typography>
  );
}

function inWords(count: number | undefined): string {
  if (count === undefined) return "";
  if (count === 0) return "The two texts are the same.";
  return `${count === 1 ? "1 difference" : `${count} differences`}. Reload takes the left text, and Undo brings yours back; Keep mine makes the next save write the right one.`;
}
