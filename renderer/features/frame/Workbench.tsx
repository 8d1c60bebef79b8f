import Box from "@mui/material/Box";
import Drawer from "@mui/material/Drawer";
import useMediaQuery from "@mui/material/useMediaQuery";
import { Group, Panel, useDefaultLayout } from "react-resizable-panels";
import { runAction } from "../../actions/run.ts";
import { toggleTabs } from "../../actions/toggle-tabs.ts";
import { useStages } from "../../components/use-stages.ts";
import { useServices, useView } from "../../state/context.tsx";
import { OperationsPane } from "../operations/OperationsPane.tsx";
import { OperationView } from "../responses/OperationView.tsx";
import { TextProblemBanner } from "../source/TextProblemBanner.tsx";
import { TabsPane } from "../tabs/TabsPane.tsx";
import { NARROW, TINY, useNarrowWindow } from "./narrow-window.ts";
import { PaneSeparator } from "./PaneSeparator.tsx";

const WITH_TABS = ["operations", "operation", "tabs"];
const WITHOUT_TABS = ["operations", "operation"];

/** The three panes of an open document; in a narrow window the right one is a drawer. */
export function Workbench() {
  const services = useServices();
  const isNarrow = useMediaQuery(NARROW, { noSsr: true });
  const isTiny = useMediaQuery(TINY, { noSsr: true });
  const areTabsOpen = useView((state) => state.areTabsOpen);
  useNarrowWindow();
  const stage = useStages(3);
  const hasTabsPanel = areTabsOpen && !isNarrow;
  const hasDrawer = areTabsOpen && isNarrow;
  const layout = useDefaultLayout({
    id: "panes",
    panelIds: hasTabsPanel ? WITH_TABS : WITHOUT_TABS,
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Box component="main" sx={{ flex: 1, minHeight: 0 }}>
      <Group
        defaultLayout={layout.defaultLayout}
        onLayoutChanged={layout.onLayoutChanged}
        style={{ height: "100%" }}
      >
        <Panel
          id="operations"
          defaultSize={280}
          minSize={200}
          maxSize={isTiny ? 200 : 480}
          groupResizeBehavior="preserve-pixel-size"
          style={{ overflow: "hidden" }}
        >
          {stage > 0 ? <OperationsPane /> : null}
        </Panel>
        <PaneSeparator label="Width of the operations" />
        <Panel id="operation" minSize={isNarrow ? 320 : 480} style={{ overflow: "hidden" }}>
          <Box sx={{ position: "relative", height: "100%" }}>
            {stage > 1 ? <OperationView /> : null}
            {hasDrawer ? null : <TextProblemBanner />}
          </Box>
        </Panel>
        {hasTabsPanel ? (
          <>
            <PaneSeparator label="Width of the right pane" />
            <Panel
              id="tabs"
              defaultSize={460}
              minSize={300}
              groupResizeBehavior="preserve-pixel-size"
              style={{ overflow: "hidden" }}
            >
              <Box component="section" aria-label="Right pane" sx={{ height: "100%" }}>
                {stage > 2 ? <TabsPane /> : null}
              </Box>
            </Panel>
          </>
        ) : null}
      </Group>
      {hasDrawer ? (
        <Drawer
          open
          anchor="right"
          onClose={() => runAction(services, toggleTabs)}
          slotProps={{ paper: { "aria-label": "Right pane", sx: { width: 460, maxWidth: "90vw" } } }}
        >
          <TabsPane />
          {/* It would be hidden behind. */}
          <TextProblemBanner />
        </Drawer>
      ) : null}
    </Box>
  );
}
