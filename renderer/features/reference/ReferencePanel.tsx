import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import InputBase from "@mui/material/InputBase";
import { useState } from "react";
import { searchCodes } from "../../../shared/codes/search-codes.ts";
import { useServices, useView } from "../../state/context.tsx";
import { useSelectedOperation } from "../../state/derived.ts";
import { CodeList } from "./CodeList.tsx";
import { CodePage } from "./CodePage.tsx";

/** The code under the cursor, and every other code by number or words. */
export function ReferencePanel() {
  const { view } = useServices();
  const operation = useSelectedOperation();
  const response = useView((state) => state.response);
  const lookedUp = useView((state) => state.referenceCode);
  const statusKey = lookedUp === undefined ? response?.key : String(lookedUp);
  const [query, setQuery] = useState("");
  /** What was chosen when its page was left for the list; the next choice shows its page again. */
  const [left, setLeft] = useState<{
    readonly response: typeof response;
    readonly lookedUp: typeof lookedUp;
  }>();
  const isLeft = left !== undefined && left.response === response && left.lookedUp === lookedUp;
  const isPageShown = query.trim() === "" && statusKey !== undefined && !isLeft;
  const choose = (code: number) => {
    setQuery("");
    setLeft(undefined);
    view.getState().set({ referenceCode: code });
  };
  return (
    <Box sx={{ height: "100%", display: "flex", flexDirection: "column" }}>
      <Box sx={{ display: "flex", gap: 2, flex: "none", p: 3 }}>
        <SearchField query={query} onChange={setQuery} onChoose={choose} />
        {isPageShown ? (
          <Button
            sx={{ color: "text.secondary", flex: "none" }}
            onClick={() => setLeft({ response, lookedUp })}
          >
            All codes
          </Button>
        ) : null}
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflow: "auto", px: 4, pb: 6 }}>
        {isPageShown ? (
          <CodePage key={statusKey} statusKey={statusKey} operation={operation} />
        ) : (
          <CodeList query={query} operation={operation} onChoose={choose} />
        )}
      </Box>
    </Box>
  );
}

interface SearchFieldProps {
  readonly query: string;
  readonly onChange: (query: string) => void;
  readonly onChoose: (code: number) => void;
}

function SearchField({ query, onChange, onChoose }: SearchFieldProps) {
  return (
    <InputBase
      type="search"
      value={query}
      placeholder="Look up a code: a number or words"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && query !== "") {
          event.stopPropagation();
          onChange("");
        }
        if (event.key === "Enter") {
          const code = codeOf(query);
          if (code !== undefined) onChoose(code);
        }
      }}
      slotProps={{ input: { "aria-label": "Look up a code" } }}
      sx={{
        flex: 1,
        height: 32,
        px: 2.5,
        border: 1,
        borderColor: "app.edge",
        borderRadius: 1,
        "&.Mui-focused": { borderColor: "app.accent", outline: 1, outlineColor: "app.accent" },
        "& input": { p: 0, "&::placeholder": { color: "app.faint", opacity: 1 } },
        "& input:focus-visible": { outline: "none" },
      }}
    />
  );
}

/** What Enter takes: the number as typed, else the best match. */
function codeOf(query: string): number | undefined {
  const text = query.trim();
  return /^[1-5]\d\d$/.test(text) ? Number(text) : text === "" ? undefined : searchCodes(text)[0]?.code;
}
