import Box from "@mui/material/Box";
import List from "@mui/material/List";
import ListItem from "@mui/material/ListItem";
import ListItemButton from "@mui/material/ListItemButton";
import { classLabels } from "../../../shared/codes/class-labels.ts";
import { searchCodes } from "../../../shared/codes/search-codes.ts";
import type { StatusCode } from "../../../shared/codes/status-code.ts";
import { codesOfClass, statusCodes } from "../../../shared/codes/status-codes.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { StatusChip } from "../../components/StatusChip.tsx";
import { Section } from "./Section.tsx";

const CLASSES = [...new Set(statusCodes.map((status) => status.class))];

interface CodeListProps {
  readonly query: string;
  readonly operation: Operation | undefined;
  readonly onChoose: (code: number) => void;
}

/** The codes that match, best first; without a query all of them by class. */
export function CodeList({ query, operation, onChoose }: CodeListProps) {
  const used = new Set(operation?.responses.map(({ key }) => key));
  if (query.trim() === "") {
    return CLASSES.map((kind) => (
      <Section key={kind} title={`${kind} ${classLabels[kind]}`}>
        <Codes label={classLabels[kind]} codes={codesOfClass(kind)} used={used} onChoose={onChoose} />
      </Section>
    ));
  }
  const found = searchCodes(query);
  const typed = /^\s*[1-5]\d\d\s*$/.test(query) && found.length === 0 ? Number(query) : undefined;
  if (typed !== undefined) {
    return (
      <EmptyState
        title={`${typed} is not in the registry`}
        text="Press Enter to see what clients make of it."
      />
    );
  }
  if (found.length === 0) {
    return (
      <EmptyState title="No code matches" text="Try a number such as 404, or words such as not found." />
    );
  }
  return <Codes label="Codes found" codes={found} used={used} onChoose={onChoose} />;
}

interface CodesProps {
  readonly label: string;
  readonly codes: readonly StatusCode[];
  readonly used: ReadonlySet<string>;
  readonly onChoose: (code: number) => void;
}

function Codes({ label, codes, used, onChoose }: CodesProps) {
  return (
    <List dense disablePadding aria-label={label} sx={{ mx: -2 }}>
      {codes.map(({ code, phrase, hint }) => (
        <ListItem key={code} disablePadding>
          <ListItemButton onClick={() => onChoose(code)} sx={{ gap: 3, px: 2, py: 1, borderRadius: 1 }}>
            <StatusChip statusKey={String(code)} />
            <Box sx={{ minWidth: 0, fontSize: 13 }}>
              {phrase}{" "}
              <Box component="span" sx={{ color: "app.faint" }}>
                {hint}
                {used.has(String(code)) ? " · in this operation" : ""}
              </Box>
            </Box>
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
}
