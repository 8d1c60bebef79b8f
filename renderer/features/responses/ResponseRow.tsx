import LinkOffRounded from "@mui/icons-material/LinkOffRounded";
import LinkRounded from "@mui/icons-material/LinkRounded";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import { type KeyboardEvent, type MouseEvent, memo, useState } from "react";
import type { Finding } from "../../../shared/model/finding.ts";
import type { ResponseEntry } from "../../../shared/model/operation.ts";
import { isMac } from "../../actions/shortcut.ts";
import { FindingCounts } from "../../components/FindingCounts.tsx";
import { rowId } from "../../components/row-focus.ts";
import { StatusChip } from "../../components/StatusChip.tsx";
import { useUsersOf } from "../../state/derived.ts";
import { InlineEditor } from "./InlineEditor.tsx";
import { RowActions } from "./RowActions.tsx";
import { bodyLabel, bodyTitle, headersLabel, sharedLabel, sharedReason } from "./response-cells.ts";
import type { RowHandlers } from "./row-handlers.ts";
import { TriedMark } from "./TriedMark.tsx";
import { isTypedKey } from "./typed-key.ts";
import { useField } from "./use-field.ts";

interface ResponseRowProps {
  readonly response: ResponseEntry;
  readonly findings: readonly Finding[];
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isReadOnly: boolean;
  /** When it is tried, counted from 1, or that it is the default; undefined where nothing is said of that. */
  readonly tried: number | "default" | undefined;
  /** Whether the simulator has it sent for the sample that it shows. */
  readonly isSent: boolean;
  readonly handlers: RowHandlers;
}

/** One response of the table; its description is edited in place. */
export const ResponseRow = memo(function ResponseRow(props: ResponseRowProps) {
  const { response, findings, isSelected, isTabStop, isReadOnly, handlers } = props;
  const [typed, setTyped] = useState<string>();
  const id = rowId(response);
  const description = response.description ?? "";
  const field = useField(description, (text) => handlers.describe(response, text));
  const shared = sharedLabel(response);
  const users = useUsersOf(response.ref);
  const canDescribe = !isReadOnly && response.ref === undefined;

  function edit(key?: string) {
    if (field.isOpen || !canDescribe || !handlers.mayDescribe(response)) return;
    setTyped(key);
    field.open();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const isOnDescription = event.target === field.button.current;
    if (canDescribe && (event.key === "F2" || (isOnDescription && event.key === "Enter"))) {
      event.preventDefault();
      edit();
      return;
    }
    if (canDescribe && isOnDescription && isTypedKey(event.nativeEvent, isMac)) {
      event.preventDefault();
      edit(event.key);
      return;
    }
    handlers.onKeyDown(event, response);
  }

  function onContextMenu(event: MouseEvent) {
    if (isReadOnly || field.isOpen) return;
    event.preventDefault();
    handlers.select(response);
    handlers.openMenu({ top: event.clientY, left: event.clientX });
  }

  return (
    <Box
      component="tr"
      id={id}
      tabIndex={isTabStop ? 0 : -1}
      aria-selected={isSelected}
      aria-labelledby={`${id}-code ${id}-description`}
      aria-describedby={props.tried === undefined ? undefined : `${id}-tried`}
      onFocus={() => handlers.select(response)}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      sx={rowStyle}
    >
      <Box component="td" id={`${id}-tried`} className="gutter" sx={gutterStyle}>
        <TriedMark tried={props.tried} />
      </Box>
      <td id={`${id}-code`}>
        <StatusChip statusKey={response.key} />
      </td>
      <td onDoubleClick={() => edit()}>
        {field.isOpen ? (
          <InlineEditor
            label={`Description of ${response.key}`}
            value={description}
            typed={typed}
            isMultiline
            onKeep={field.keep}
            onRestore={field.restore}
          />
        ) : (
          <>
            <Box sx={{ display: "flex", alignItems: "center", gap: 2.5 }}>
              <ButtonBase
                ref={field.button}
                id={`${id}-description`}
                tabIndex={isTabStop ? 0 : -1}
                title={sharedReason(response, users) ?? description}
                // A click selects; assistive technology, which clicks without a pointer, edits.
                onClick={(event) => event.detail === 0 && edit()}
                sx={{ ...descriptionStyle, color: description === "" ? "app.faint" : "inherit" }}
              >
                {description === "" ? "No description" : description}
              </ButtonBase>
              {props.isSent ? (
                <Box component="span" title="The simulator sends it for its sample" sx={sentStyle}>
                  sent
                </Box>
              ) : null}
              <FindingCounts findings={findings} />
            </Box>
            {shared === undefined ? null : (
              <Box sx={sharedStyle} title={response.ref?.target}>
                {response.ref?.state === "unresolved" ? <LinkOffRounded /> : <LinkRounded />}
                {shared}
              </Box>
            )}
          </>
        )}
      </td>
      <Box component="td" className="body" title={bodyTitle(response)} sx={bodyStyle}>
        {bodyLabel(response)}
      </Box>
      <Box component="td" className="headers" title={headersLabel(response)} sx={textStyle}>
        {headersLabel(response)}
      </Box>
      <td>
        {isReadOnly ? null : (
          <RowActions
            isFirst={props.isFirst}
            isLast={props.isLast}
            isTabStop={isTabStop}
            onRun={handlers.run}
            onMenu={handlers.openMenu}
          />
        )}
      </td>
    </Box>
  );
});

const gutterStyle = {
  color: "app.faint",
  fontSize: 12,
  "&&": { pr: 0 },
  textAlign: "center !important",
} as const;

const rowStyle = {
  height: 44,
  // Below the heads that stay in sight.
  scrollMarginTop: 90,
  scrollMarginBottom: 12,
  "& .MuiIconButton-root": { opacity: 0 },
  "&:hover .MuiIconButton-root, &:focus-within .MuiIconButton-root, &[aria-selected=true] .MuiIconButton-root":
    {
      opacity: 1,
    },
  "& .MuiIconButton-root.Mui-disabled": { visibility: "hidden" },
  "&[aria-selected=true]": { bgcolor: "app.selected" },
  "&:focus-visible": { outline: "2px solid", outlineColor: "app.accent", outlineOffset: -2 },
} as const;

const ellipsis = { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" } as const;

const descriptionStyle = {
  ...ellipsis,
  display: "block",
  font: "inherit",
  textAlign: "left",
  minWidth: 0,
  borderRadius: 0.5,
  cursor: "text",
  "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent", outlineOffset: -1 },
} as const;

const sharedStyle = {
  ...ellipsis,
  typography: "caption",
  color: "app.faint",
  "& svg": { fontSize: 14, verticalAlign: "-3px", mr: 1 },
} as const;

const sentStyle = {
  flex: "none",
  px: 1.5,
  borderRadius: "4px",
  fontSize: 12,
  lineHeight: "18px",
  color: "app.accent",
  bgcolor: "app.accentWeak",
} as const;

const textStyle = { ...ellipsis, fontSize: 12.5, color: "text.secondary" } as const;

const bodyStyle = { ...textStyle, fontFamily: "fontFamilyMono" } as const;
