import ViewSidebarOutlined from "@mui/icons-material/ViewSidebarOutlined";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import { runAction } from "../../actions/run.ts";
import { toggleTabs } from "../../actions/toggle-tabs.ts";
import { useServices, useView } from "../../state/context.tsx";

/** Shows and hides the right pane. */
export function TabsToggle() {
  const services = useServices();
  const areTabsOpen = useView((state) => state.areTabsOpen);
  return (
    <Tooltip title={areTabsOpen ? "Hide the right pane" : "Show the right pane"} describeChild>
      <IconButton
        aria-label="Right pane"
        aria-pressed={areTabsOpen}
        onClick={() => runAction(services, toggleTabs)}
        sx={{ width: 32, height: 32 }}
      >
        <ViewSidebarOutlined />
      </IconButton>
    </Tooltip>
  );
}
