import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Tooltip from "@mui/material/Tooltip";
import type { ReactNode } from "react";
import type { Action } from "../../actions/action.ts";
import { runAction } from "../../actions/run.ts";
import { ariaShortcuts, shortcutText } from "../../actions/shortcut.ts";
import { useDesign, useServices } from "../../state/context.tsx";
import { useUnsaved } from "../../state/unsaved.ts";

interface ActionButtonProps {
  readonly action: Action;
  readonly icon?: ReactNode;
  /** The step that undo or redo would take; it becomes the button's description. */
  readonly step?: string | undefined;
  readonly isPrimary?: boolean;
}

/** A header button for an action; its tooltip says the step or the keys. */
export function ActionButton({ action, icon, step, isPrimary = false }: ActionButtonProps) {
  const services = useServices();
  // Every enabled() of the header's actions asks the document's state and whether it is saved.
  useUnsaved();
  const isEnabled = useDesign(() => action.isEnabled(services));
  const [shortcut] = action.shortcuts;
  const hint = step === undefined ? shortcut && shortcutText(shortcut) : `${action.label} ${step}`;
  return (
    <Tooltip describeChild title={isEnabled ? (hint ?? "") : ""}>
      <Button
        disabled={!isEnabled}
        startIcon={icon}
        // In a small window only the icon is left of the button.
        aria-label={action.label}
        aria-keyshortcuts={ariaShortcuts(action.shortcuts)}
        onClick={() => runAction(services, action)}
        {...(isPrimary
          ? ({ variant: "contained", color: "primary", sx: { flex: "none" } } as const)
          : {
              sx: {
                color: "text.secondary",
                "& .MuiButton-startIcon": { mr: { xs: 0, md: 1 }, ml: { xs: 0, md: "-4px" } },
              },
            })}
      >
        {icon === undefined ? (
          action.label
        ) : (
          <Box component="span" sx={{ display: { xs: "none", md: "inline" } }}>
            {action.label}
          </Box>
        )}
      </Button>
    </Tooltip>
  );
}
