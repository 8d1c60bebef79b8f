import ExpandMoreRounded from "@mui/icons-material/ExpandMoreRounded";
import Box from "@mui/material/Box";
import ButtonBase from "@mui/material/ButtonBase";
import Link from "@mui/material/Link";
import { Fragment, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { phraseOf } from "../../../shared/codes/status-codes.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { additionOf } from "../../../shared/rules/fixes-set.ts";
import { type LikelyCode, likelyCodes } from "../../../shared/rules/likely-codes.ts";
import { rowOf } from "../../components/row-focus.ts";
import { StatusChip } from "../../components/StatusChip.tsx";
import { useDesign, useJudging, useServices } from "../../state/context.tsx";
import { selectDocument } from "../../state/derived.ts";
import { editOrTell } from "../../state/edit-or-tell.ts";

/** More of them are one line until somebody wants to see them. */
const OPEN_UP_TO = 3;

/** The codes that the operation probably sends and does not list, each with its reason and a button that adds it. */
export function OftenSent({ operation }: { readonly operation: Operation }) {
  const services = useServices();
  const judging = useJudging();
  const version = useDesign((state) => selectDocument(state)?.version);
  const codes = useMemo(
    () => (version === undefined ? [] : likelyCodes(operation, { ...judging, version })),
    [operation, judging, version],
  );
  /** What the person chose, for all operations until the window closes. */
  const [isChosen, setIsChosen] = useState<boolean>();
  if (codes.length === 0) return null;
  const isOpen = isChosen ?? codes.length <= OPEN_UP_TO;
  const title = operation.responses.length === 0 ? "Usually sent" : "Often also sent";

  function add(code: LikelyCode, isByKeyboard: boolean) {
    const response = { key: code.key, occurrence: 0 };
    const isAdded = flushSync(() => {
      const isDone = editOrTell(services, [additionOf(operation, code)]);
      if (isDone) services.view.getState().set({ response });
      return isDone;
    });
    // The button goes with its line. The mouse is where it is: nothing moves under it more than by the new row.
    if (isAdded) rowOf(response)?.focus({ preventScroll: !isByKeyboard });
  }

  return (
    <Box sx={boxStyle}>
      <ButtonBase aria-expanded={isOpen} onClick={() => setIsChosen(!isOpen)} sx={headStyle}>
        <Box component="span" className="gutter">
          <ExpandMoreRounded sx={{ fontSize: 18, rotate: isOpen ? "0deg" : "-90deg" }} />
        </Box>
        <Box component="span" className="codes">
          {title}
          {isOpen ? null : <Codes codes={codes} />}
        </Box>
      </ButtonBase>
      {isOpen ? (
        <Box component="ul" aria-label={title} sx={{ m: 0, p: 0, pb: 1.5, listStyle: "none" }}>
          {codes.map((code) => (
            <Box component="li" key={code.key} sx={lineStyle}>
              <span className="code">
                <StatusChip statusKey={code.key} />
              </span>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                {code.reason}
                <Box sx={{ typography: "caption", color: "app.faint", overflowWrap: "anywhere" }}>
                  {`${phraseOf(code.key)} · ${code.source}`}
                </Box>
              </Box>
              <Link
                component="button"
                variant="body2"
                onClick={(event) => add(code, event.detail === 0)}
                sx={{ flex: "none", pl: 3, lineHeight: "20px" }}
              >
                {`Add ${code.key}`}
              </Link>
            </Box>
          ))}
        </Box>
      ) : null}
    </Box>
  );
}

/** In one line; where that is short, without the phrases. */
function Codes({ codes }: { readonly codes: readonly LikelyCode[] }) {
  return codes.map(({ key }, index) => (
    <Fragment key={key}>
      {index === 0 ? ": " : ", "}
      {key}
      <span className="phrase">{` ${phraseOf(key)}`}</span>
    </Fragment>
  ));
}

/** In the columns of the table above. */
const boxStyle = {
  borderTop: "1px solid",
  borderColor: "app.line",
  typography: "body2",
  color: "text.secondary",
  "& .gutter": { width: 40, flex: "none", display: "grid", placeItems: "center" },
  "& .code": { width: 64, flex: "none" },
  "& .codes": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  "@container (max-width: 799.95px)": { "& .phrase": { display: "none" } },
} as const;

const headStyle = {
  width: "100%",
  minHeight: 36,
  justifyContent: "flex-start",
  pr: 3,
  font: "inherit",
  textAlign: "left",
  "&.Mui-focusVisible": { outline: "2px solid", outlineColor: "app.accent", outlineOffset: -2 },
} as const;

const lineStyle = {
  display: "flex",
  alignItems: "flex-start",
  pl: 10,
  pr: 3,
  py: 1.5,
  "@container (max-width: 479.95px)": { pl: 3 },
} as const;
