import Box from "@mui/material/Box";
import Dialog from "@mui/material/Dialog";
import InputBase from "@mui/material/InputBase";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { actions } from "../../actions/all.ts";
import { palette } from "../../actions/palette.ts";
import { useDesign, useServices } from "../../state/context.tsx";
import { selectDocument } from "../../state/derived.ts";
import { PaletteOption } from "./PaletteOption.tsx";
import { type PaletteEntry, type PaletteKind, paletteEntries } from "./palette-entries.ts";
import { runEntry } from "./run-entry.ts";

const HEADINGS: { readonly [K in PaletteKind]: string } = {
  operation: "Operations",
  code: "Codes",
  rule: "Rules",
  command: "Commands",
};

/** One field that finds operations, codes and commands. */
export function PaletteDialog() {
  const services = useServices();
  const document = useDesign(selectDocument);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const entries = useMemo(() => {
    const commands = actions.filter((action) => action !== palette && action.isEnabled(services));
    return paletteEntries(query, document, commands);
  }, [query, document, services]);

  useEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView?.({ block: "nearest" });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = entries.length - 1;
    const next = {
      ArrowDown: active === last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(active + 8, last),
      PageUp: Math.max(active - 8, 0),
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setActive(Math.max(next, 0));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const entry = entries[active];
      if (entry !== undefined) runEntry(services, entry);
    }
  };

  return (
    <Dialog
      open
      aria-labelledby={`${id}-title`}
      onClose={() => services.view.getState().set({ dialog: undefined })}
      slotProps={{
        container: { sx: { alignItems: "flex-start" } },
        paper: {
          sx: {
            width: 640,
            maxWidth: "calc(100vw - 48px)",
            maxHeight: "min(560px, calc(100vh - 96px))",
            mt: 12,
          },
        },
      }}
    >
      <h2 id={`${id}-title`} hidden>
        Palette
      </h2>
      <InputBase
        autoFocus
        fullWidth
        value={query}
        placeholder={palette.label}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        slotProps={{
          input: {
            role: "combobox",
            "aria-label": palette.label,
            "aria-expanded": true,
            "aria-autocomplete": "list",
            "aria-controls": `${id}-list`,
            ...(entries.length === 0 ? {} : { "aria-activedescendant": `${id}-${active}` }),
            spellCheck: false,
            autoComplete: "off",
          },
        }}
        sx={{ flex: "none", height: 48, px: 4, borderBottom: 1, borderColor: "divider" }}
      />
      <Box
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Matches"
        tabIndex={-1}
        sx={{ overflowY: "auto", minHeight: 0, py: 1 }}
      >
        {groupsOf(entries).map(({ kind, from, items }) => (
          <Box key={kind} role="group" aria-label={HEADINGS[kind]}>
            <Box
              aria-hidden
              sx={{
                px: 4,
                pt: 2,
                pb: 1,
                fontSize: 12,
                lineHeight: "16px",
                fontWeight: 600,
                color: "text.secondary",
              }}
            >
              {HEADINGS[kind]}
            </Box>
            {items.map((entry, offset) => (
              <PaletteOption
                key={keyOf(entry)}
                id={`${id}-${from + offset}`}
                index={from + offset}
                entry={entry}
                isActive={from + offset === active}
                onChoose={() => runEntry(services, entry)}
              />
            ))}
          </Box>
        ))}
      </Box>
      {entries.length === 0 ? (
        <Box role="status" sx={{ px: 4, pb: 4, pt: 1, color: "text.secondary" }}>
          Nothing matches. Try fewer letters.
        </Box>
      ) : null}
    </Dialog>
  );
}

interface Group {
  readonly kind: PaletteKind;
  /** The place of its first entry among all. */
  readonly from: number;
  readonly items: readonly PaletteEntry[];
}

function groupsOf(entries: readonly PaletteEntry[]): readonly Group[] {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    from: entries.findIndex((entry) => entry.kind === kind),
    items: entries.filter((entry) => entry.kind === kind),
  }));
}

function keyOf(entry: PaletteEntry): string | number {
  switch (entry.kind) {
    case "operation":
    case "rule":
      return entry.id;
    case "code":
      return entry.code;
    case "command":
      return entry.action.id;
  }
}
