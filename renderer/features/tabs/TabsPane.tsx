import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Tab from "@mui/material/Tab";
import Tabs from "@mui/material/Tabs";
import Tooltip from "@mui/material/Tooltip";
import { type ComponentType, useId } from "react";
import { runAction } from "../../actions/run.ts";
import { toggleTabs } from "../../actions/toggle-tabs.ts";
import { useServices, useView } from "../../state/context.tsx";
import type { TabId } from "../../state/view-store.ts";
import { ExportPanel } from "../export/ExportPanel.tsx";
import { ReferencePanel } from "../reference/ReferencePanel.tsx";
import { SimulatorPanel } from "../simulator/SimulatorPanel.tsx";
import { SourcePanel } from "../source/SourcePanel.tsx";

const TABS: readonly { readonly id: TabId; readonly label: string; readonly Panel: ComponentType }[] = [
  { id: "source", label: "Source", Panel: SourcePanel },
  { id: "export", label: "Export", Panel: ExportPanel },
  { id: "reference", label: "Reference", Panel: ReferencePanel },
  { id: "simulator", label: "Simulator", Panel: SimulatorPanel },
];

/** The right pane: what the operation's responses are as text, to hand over, in the books, and when they are sent. */
export function TabsPane() {
  const services = useServices();
  const tab = useView((state) => state.tab);
  const id = useId();
  return (
    <Box sx={{ height: "100%", display: "flex", flexDirection: "column", bgcolor: "app.pane" }}>
      <Box
        sx={{
          display: "flex",
          alignItems: "center",
          flex: "none",
          pr: 2,
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        <Tabs
          value={tab}
          onChange={(_event, value: TabId) => services.view.getState().set({ tab: value })}
          aria-label="Right pane"
          sx={{ flex: 1, minHeight: 47, pl: 3, "& .MuiTabs-flexContainer, & .MuiTabs-list": { gap: 1 } }}
        >
          {TABS.map((item) => (
            <Tab
              key={item.id}
              value={item.id}
              label={item.label}
              id={`${id}-tab-${item.id}`}
              aria-controls={`${id}-panel-${item.id}`}
              sx={{
                minHeight: 47,
                color: "text.secondary",
                "&.Mui-selected": { color: "text.primary", fontWeight: 600 },
                "&.Mui-focusVisible": { outline: 2, outlineColor: "app.accent", outlineOffset: -3 },
              }}
            />
          ))}
        </Tabs>
        <Tooltip title="Hide the right pane" describeChild>
          <IconButton aria-label="Close the right pane" onClick={() => runAction(services, toggleTabs)}>
            <CloseRounded />
          </IconButton>
        </Tooltip>
      </Box>
      {TABS.map((item) => (
        <Box
          key={item.id}
          role="tabpanel"
          id={`${id}-panel-${item.id}`}
          aria-labelledby={`${id}-tab-${item.id}`}
          hidden={item.id !== tab}
          sx={{ flex: 1, minHeight: 0 }}
        >
          {item.id === tab ? <item.Panel /> : null}
        </Box>
      ))}
    </Box>
  );
}
