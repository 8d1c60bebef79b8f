import UploadFileOutlined from "@mui/icons-material/UploadFileOutlined";
import Box from "@mui/material/Box";
import { useEffect, useState } from "react";
import { receiveResult } from "../../actions/open-flow.ts";
import { runSafely } from "../../actions/run.ts";
import { useServices } from "../../state/context.tsx";

/** Opens a file dropped anywhere on the window. */
export function DropZone() {
  const services = useServices();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Without this the browser would leave the page and show the file itself.
      event.preventDefault();
      setIsOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      const item = event.dataTransfer?.items[0];
      if (file === undefined) return;
      runSafely(services, async () => receiveResult(services, await services.host.openDropped(file, item)));
    };
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("dragleave", onDragLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("dragleave", onDragLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [services]);
  if (!isOver) return null;
  return (
    <Box
      sx={{
        position: "fixed",
        inset: 0,
        zIndex: "tooltip",
        p: 4,
        bgcolor: "app.scrim",
        pointerEvents: "none",
      }}
    >
      <Box
        sx={{
          height: "100%",
          display: "grid",
          placeContent: "center",
          justifyItems: "center",
          gap: 2,
          border: "2px dashed",
          borderColor: "app.accent",
          borderRadius: "10px",
          bgcolor: "app.accentWeak",
          fontSize: 18,
          lineHeight: "24px",
          fontWeight: 600,
        }}
      >
        <UploadFileOutlined sx={{ fontSize: 40, color: "app.accent" }} />
        Drop the OpenAPI document to open it
      </Box>
    </Box>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
