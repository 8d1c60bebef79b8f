import Box from "@mui/material/Box";
import MenuItem from "@mui/material/MenuItem";
import Select from "@mui/material/Select";
import { OWN_RULES_FILE } from "../../../shared/host/own-rules.ts";
import { findProfile, profiles } from "../../../shared/rules/profiles.ts";
import { type ProfileChoice, takeProfile } from "../../actions/choose-profile.ts";
import { useServices, useView } from "../../state/context.tsx";
import type { ProjectRules } from "../../state/project-rules.ts";
import type { ViewState } from "../../state/view-store.ts";

interface ProfileItem {
  readonly id: ProfileChoice;
  readonly name: string;
  readonly description: string;
  readonly isDisabled?: boolean;
}

/** Whose rules judge the document. */
export function ProfileSelect() {
  const services = useServices();
  const choice = useView(choiceOf);
  const project = useView((state) => state.project);
  const items: readonly ProfileItem[] = project === undefined ? profiles : [itemOf(project), ...profiles];
  return (
    <Select
      size="small"
      value={choice}
      onChange={(event) => takeProfile(services, event.target.value)}
      renderValue={(id) => (
        <>
          <Box component="span" sx={{ display: { xs: "none", md: "inline" } }}>
            {"Profile: "}
          </Box>
          {id === "project" ? "Project" : findProfile(id).name}
        </>
      )}
      SelectDisplayProps={{ "aria-label": "Profile" }}
      sx={{ flex: "none", height: 32, maxWidth: { xs: 140, md: 210 } }}
    >
      {items.map(({ id, name, description, isDisabled = false }) => (
        <MenuItem
          key={id}
          value={id}
          disabled={isDisabled}
          sx={{ display: "block", maxWidth: 320, whiteSpace: "normal" }}
        >
          {name}
          <Box
            component="span"
            sx={{
              display: "block",
              fontSize: 12,
              lineHeight: "16px",
              color: isDisabled ? "inherit" : "text.secondary",
            }}
          >
            {description}
          </Box>
        </MenuItem>
      ))}
    </Select>
  );
}

function choiceOf({ project, isProjectLeft, profile }: ViewState): ProfileChoice {
  return project?.ok && !isProjectLeft ? "project" : profile;
}

function itemOf(project: ProjectRules): ProfileItem {
  const item = { id: "project", name: `Project (${OWN_RULES_FILE})` } as const;
  if (!project.ok) return { ...item, description: "The file cannot be used as it is.", isDisabled: true };
  const { name } = findProfile(project.value.profile);
  return { ...item, description: `${name}, with what this project has written down.` };
}
