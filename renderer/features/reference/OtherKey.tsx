import Box from "@mui/material/Box";
import { codesOfClass } from "../../../shared/codes/status-codes.ts";
import { exactCode, isRangeKey, isStatusKey, statusClass } from "../../../shared/model/status-key.ts";
import { listOf } from "./code-words.ts";
import { Section } from "./Section.tsx";
import { TextButton } from "./TextButton.tsx";
import { UnregisteredAdvice } from "./UnregisteredAdvice.tsx";

interface OtherKeyProps {
  readonly statusKey: string;
  readonly onChoose: (code: number) => void;
}

/** The page of a key that is no code of the registry: a range, `default`, a number of one's own, or a slip. */
export function OtherKey({ statusKey, onChoose }: OtherKeyProps) {
  if (statusKey === "default") {
    return (
      <Explained
        meaning="Describes every answer whose code the operation does not list: neither the code itself nor its range."
        use="Give it the body that all other errors share. List the successful answer by its own code beside it, so that a client knows what to expect."
      />
    );
  }
  if (!isStatusKey(statusKey)) {
    return (
      <Section title="What it means">
        <Box sx={{ fontSize: 13 }}>
          {`${statusKey} is no key for a response. Keys are codes from 100 to 599, ranges such as 4XX, and default.`}
        </Box>
      </Section>
    );
  }
  if (isRangeKey(statusKey)) return <Range statusKey={statusKey} onChoose={onChoose} />;
  return (
    <Section title="What it means">
      <UnregisteredAdvice code={exactCode(statusKey) ?? 0} onChoose={onChoose} />
    </Section>
  );
}

function Explained({ meaning, use }: { readonly meaning: string; readonly use: string }) {
  return (
    <>
      <Section title="What it means">
        <Box sx={{ fontSize: 13 }}>{meaning}</Box>
      </Section>
      <Section title="When to use it">
        <Box sx={{ fontSize: 13 }}>{use}</Box>
      </Section>
    </>
  );
}

function Range({ statusKey, onChoose }: OtherKeyProps) {
  const kind = statusClass(statusKey);
  const usual = kind === undefined ? [] : codesOfClass(kind).filter(({ apiUse }) => apiUse === "core");
  const first = statusKey.charAt(0);
  return (
    <>
      <Explained
        meaning={`Stands for the codes from ${first}00 to ${first}99. A code that the operation lists by itself wins over the range.`}
        use={`Where the answers of a class look alike. OpenAPI 2.0 and the z/OS Connect API toolkit take no ranges: list the codes there${
          usual.length === 0 ? "." : `, usually ${listOf(usual.map(({ code }) => String(code)))}.`
        }`}
      />
      {usual.length === 0 ? null : (
        <Section title="Usual codes of the class">
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none", fontSize: 13 }}>
            {usual.map(({ code, phrase }) => (
              <li key={code}>
                <TextButton onClick={() => onChoose(code)}>{`${code} ${phrase}`}</TextButton>
              </li>
            ))}
          </Box>
        </Section>
      )}
    </>
  );
}
