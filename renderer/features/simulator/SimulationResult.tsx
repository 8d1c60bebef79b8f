import CheckRounded from "@mui/icons-material/CheckRounded";
import CloseRounded from "@mui/icons-material/CloseRounded";
import Box from "@mui/material/Box";
import { conditionsInWords } from "../../../shared/conditions/describe-conditions.ts";
import type { EvaluatedCondition, TypeOf } from "../../../shared/conditions/evaluate.ts";
import type { Simulation, TriedResponse } from "../../../shared/conditions/simulate.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { StatusChip } from "../../components/StatusChip.tsx";
import type { SampleOutcome } from "./simulate-sample.ts";

interface SimulationResultProps {
  readonly operation: Operation;
  readonly outcome: SampleOutcome;
}

/** The response that is sent, why, and what became of each rule of each response. */
export function SimulationResult({ operation, outcome }: SimulationResultProps) {
  return (
    <Box sx={{ display: "grid", gap: 3 }}>
      <Box role="status" aria-label="Simulation" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
        {sentenceOf(operation, outcome)}
      </Box>
      {outcome.kind === "simulated" && operation.sending !== undefined ? (
        <Trace simulation={outcome.simulation} typeOf={outcome.typeOf} />
      ) : null}
    </Box>
  );
}

function sentenceOf({ sending }: Operation, outcome: SampleOutcome): string {
  if (sending === undefined)
    return "This operation has no response rules and no default. Add rules to its responses, or set one as default.";
  if (outcome.kind === "empty") return "Type or paste what the service answers, or generate it.";
  return outcome.kind === "unreadable" ? "" : outcome.simulation.reason;
}

function Trace({ simulation, typeOf }: { readonly simulation: Simulation; readonly typeOf: TypeOf }) {
  return (
    <Box component="ol" aria-label="Responses as they are tried" sx={listStyle}>
      {simulation.tried.map((one) => (
        <Box component="li" key={one.response.key} className={one.isSent ? "sent" : ""}>
          <Box sx={{ display: "flex", alignItems: "center", gap: 3 }}>
            <StatusChip statusKey={one.response.key} />
            <span>{stateOf(one)}</span>
          </Box>
          {one.evaluated.conditions.map((evaluated, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rules may have one name, and their order is what they are.
            <Rule key={index} evaluated={evaluated} typeOf={typeOf} />
          ))}
        </Box>
      ))}
    </Box>
  );
}

function stateOf({ isSent, isDefault, set, evaluated }: TriedResponse): string {
  if (isDefault) return isSent ? "sent, as the default" : "the default";
  if (isSent) return "sent";
  if (set === undefined) return "has no rules";
  return evaluated.matches ? "matches too, and comes later" : "does not match";
}

function Rule({ evaluated, typeOf }: { readonly evaluated: EvaluatedCondition; readonly typeOf: TypeOf }) {
  const { condition, matches, actual } = evaluated;
  const shown = actual === undefined ? undefined : JSON.stringify(actual);
  return (
    <Box className="rule">
      {matches ? (
        <CheckRounded titleAccess="Matches" sx={{ color: "app.addedBar" }} />
      ) : (
        <CloseRounded titleAccess="Does not match" sx={{ color: "app.severity.error" }} />
      )}
      <Box sx={{ minWidth: 0, overflowWrap: "anywhere" }}>
        {`${condition.name}: ${conditionsInWords([condition], typeOf)}`}
        <Box className="actual" title={shown}>
          {shown === undefined ? "The field is not there." : `It is ${shortened(shown)}`}
        </Box>
      </Box>
    </Box>
  );
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

const listStyle = {
  m: 0,
  p: 0,
  listStyle: "none",
  display: "grid",
  gap: 2,
  "& > li": { border: "1px solid", borderColor: "app.line", borderRadius: "8px", px: 3, py: 2 },
  "& > .sent": { borderColor: "app.accent", bgcolor: "app.accentWeak" },
  "& .rule": {
    display: "flex",
    gap: 2,
    mt: 2,
    typography: "body2",
    "& svg": { fontSize: 16, mt: 0.5, flex: "none" },
  },
  "& .actual": { fontFamily: "fontFamilyMono", fontSize: 12, color: "text.secondary" },
} as const;
