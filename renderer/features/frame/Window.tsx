import Box from "@mui/material/Box";
import { Dialogs } from "../dialogs/Dialogs.tsx";
import { StartPage } from "../start/StartPage.tsx";
import { BusyBar } from "./BusyBar.tsx";
import { DiskNotice } from "./DiskNotice.tsx";
import { DraftNotice } from "./DraftNotice.tsx";
import { DropZone } from "./DropZone.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { OpenFailure } from "./OpenFailure.tsx";
import { ProjectNotice } from "./ProjectNotice.tsx";
import { RecoveryNotice } from "./RecoveryNotice.tsx";
import { ToastLine } from "./ToastLine.tsx";
import { useOpenDrawn } from "./use-open-drawn.ts";
import { Workbench } from "./Workbench.tsx";

/** The whole window: header, what is open or the start page, footer, and what lies over them. */
export function Window() {
  const isOpen = useOpenDrawn();
  return (
    <Box sx={{ height: "100%", display: "flex", flexDirection: "column" }}>
      <Header />
      <BusyBar />
      {isOpen ? (
        <>
          <RecoveryNotice />
          <DiskNotice />
          <ProjectNotice />
          <DraftNotice />
          {/* Over the panes, so that nothing moves when it comes. */}
          <Box sx={{ position: "relative" }}>
            <Box sx={{ position: "absolute", top: 0, left: 0, right: 0, zIndex: "appBar" }}>
              <OpenFailure />
            </Box>
          </Box>
          <Workbench />
          <Footer />
        </>
      ) : (
        <StartPage />
      )}
      <Dialogs />
      <ToastLine />
      <DropZone />
    </Box>
  );
}
