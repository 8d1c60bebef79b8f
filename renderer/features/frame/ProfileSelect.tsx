import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import { profiles } from "../../../shared/rules/profiles.ts";
import { useServices, useView } from "../../state/context.tsx";

/** Whose rules judge the document. */
export function ProfileSelect() {
  const { view } = useServices();
  const profile = useView((state) => state.profile);
  return (
    <Select
      size="small"
      value={profile}
      onChange={(event) => view.getState().set({ profile: event.target.value })}
      renderValue={(id) => (
        <>
          <Box component="span" sx={{ display: { xs: "none", md: "inline" } }}>
            {"Profile: "}
          </Box>
          {profiles.find((item) => item.id === id)?.name ?? id}
        </>
      )}
      SelectDisplayProps={{ "aria-label": "Profile" }}
      sx={{ flex: "none", height: 32, maxWidth: { xs: 140, md: 210 } }}
    >
      {profiles.map(({ id, name, description }) => (
        <MenuItem key={id} value={id} sx={{ display: "block", maxWidth: 320, whiteSpace: "normal" }}>
          {name}
          <Box
            component="span"
            sx={{ display: "block", fontSize: 12, lineHeight: "16px", color: "text.secondary" }}
          >
            {description}
          </Box>
        </MenuItem>
      ))}
    </Select>
  );
}
