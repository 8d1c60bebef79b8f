import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import Link from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import { silentBeside } from "../../../shared/rules/precedence.ts";
import { findProfile } from "../../../shared/rules/profiles.ts";
import type { Judging, RuleExample, RuleMeta } from "../../../shared/rules/rule.ts";
import { exampleText, versionsOf } from "../../../shared/rules/rule-page.ts";
import { findRule } from "../../../shared/rules/rules.ts";
import { severityFor } from "../../../shared/rules/severities.ts";
import { sourceLinks } from "../../../shared/rules/source-links.ts";
import { runSafely } from "../../actions/run.ts";
import { DialogButtons } from "../../components/DialogButtons.tsx";
import { nameOfSeverity } from "../../components/severity-words.ts";
import { useJudging, useServices } from "../../state/context.tsx";
import { Section } from "../reference/Section.tsx";
import { TextButton } from "../reference/TextButton.tsx";
import { writtenTextStyle } from "./written-text.ts";

/** The page of a rule: what it looks at, why, how to mend it, examples and source. All of it is in the program. */
export function RuleDialog({ id }: { readonly id: string }) {
  const { view } = useServices();
  const judging = useJudging();
  const titleId = useId();
  const meta = findRule(id)?.meta;
  if (meta === undefined) return null;
  const close = () => view.getState().set({ dialog: undefined });
  return (
    <Dialog
      open
      onClose={close}
      aria-labelledby={titleId}
      slotProps={{ paper: { sx: { width: 640, maxWidth: "calc(100vw - 48px)" } } }}
    >
      <Box sx={{ px: 6, pt: 4.5, pb: 3.5, borderBottom: 1, borderColor: "divider" }}>
        <Typography id={titleId} variant="h1" component="h2" sx={{ overflowWrap: "anywhere" }}>
          {meta.id}
        </Typography>
        <Box sx={{ mt: 1.5 }}>{meta.title}</Box>
        <Box sx={{ typography: "caption", color: "app.faint", mt: 1 }}>
          {`${severityText(meta, judging)} · OpenAPI ${versionsOf(meta)}`}
        </Box>
      </Box>
      {/* Scrolled with the keyboard too. */}
      <Box
        role="region"
        aria-label="About the rule"
        tabIndex={0}
        sx={{ px: 6, pb: 5, overflowY: "auto", fontSize: 13 }}
      >
        <Section title="Why">{meta.why}</Section>
        <Section title="How to mend it">{meta.mend}</Section>
        <Section title="Incorrect">
          <Examples examples={meta.examples.bad} />
        </Section>
        <Section title="Correct">
          <Examples examples={meta.examples.good} />
        </Section>
        <Section title="Source">
          <Sources source={meta.source} />
        </Section>
        <Related meta={meta} />
      </Box>
      <DialogButtons>
        <Button variant="contained" color="primary" autoFocus onClick={close}>
          Close
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function severityText(meta: RuleMeta, judging: Judging): string {
  const severity = severityFor(judging, meta);
  const name = judging.own === undefined ? findProfile(judging.profile).name : "the project's profile";
  return severity === "off" ? `Off in ${name}` : `${nameOfSeverity(severity)} in ${name}`;
}

function Examples({ examples }: { readonly examples: readonly RuleExample[] }) {
  return examples.map((example) => {
    const text = exampleText(example);
    return (
      <Box key={text} component="pre" sx={writtenTextStyle}>
        {text}
      </Box>
    );
  });
}

function Sources({ source }: { readonly source: string }) {
  const services = useServices();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
      {sourceLinks(source).map(({ text, url }) => (
        <li key={text}>
          {url === undefined ? (
            text
          ) : (
            <Link
              href={url}
              underline="always"
              onClick={(event) => {
                // The window itself never leaves the page.
                event.preventDefault();
                runSafely(services, () => services.host.openExternal(url));
              }}
            >
              {text}
            </Link>
          )}
        </li>
      ))}
    </Box>
  );
}

/** The rules that are silent where this one speaks. */
function Related({ meta }: { readonly meta: RuleMeta }) {
  const { view } = useServices();
  const silent = silentBeside(meta);
  if (silent.length === 0) return null;
  return (
    <Section title="Where this rule speaks, these are silent">
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {silent.map((rule) => (
          <li key={rule}>
            <TextButton onClick={() => view.getState().set({ dialog: { kind: "rule", rule } })}>
              {rule}
            </TextButton>
          </li>
        ))}
      </Box>
    </Section>
  );
}
