import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import type { StatusCode } from "../../../shared/codes/status-code.ts";
import { runSafely } from "../../actions/run.ts";
import { StatusChip } from "../../components/StatusChip.tsx";
import { useServices } from "../../state/context.tsx";
import { classOf, registryWords, sentence, titleOf, useWords } from "./code-words.ts";
import { Facts } from "./Facts.tsx";
import { Section } from "./Section.tsx";
import { specLink } from "./spec-link.ts";
import { TextButton } from "./TextButton.tsx";
import { UnregisteredAdvice } from "./UnregisteredAdvice.tsx";

/** "Client error · registered with IANA · RFC 9110 §15.5.5". */
export function KnownCodeOrigin({ status }: { readonly status: StatusCode }) {
  const services = useServices();
  const link = specLink(status);
  return (
    <>
      {[classOf(String(status.code)), registryWords(status)].join(" · ")}
      {link === undefined ? null : (
        <>
          {" · "}
          <Link
            href={link.url}
            underline="always"
            sx={{ color: "app.accent" }}
            onClick={(event) => {
              // The window itself never leaves the page.
              event.preventDefault();
              runSafely(services, () => services.host.openExternal(link.url));
            }}
          >
            {link.label}
          </Link>
        </>
      )}
    </>
  );
}

interface KnownCodeProps {
  readonly status: StatusCode;
  readonly onChoose: (code: number) => void;
}

export function KnownCode({ status, onChoose }: KnownCodeProps) {
  return (
    <>
      <Section title="What it means">
        <Box sx={{ fontSize: 13 }}>
          {sentence(status.summary)}
          {status.formerPhrases.length === 0 ? null : ` Formerly: ${status.formerPhrases.join(", ")}.`}
        </Box>
        {status.registry.status === "unregistered" ? (
          <UnregisteredAdvice code={status.code} onChoose={onChoose} />
        ) : null}
      </Section>
      <Section title="When to use it">
        <Box sx={{ fontSize: 13 }}>{useWords(status).join(" ")}</Box>
      </Section>
      {status.confusedWith.length === 0 ? null : (
        <Section title="Look-alikes">
          <Box component="ul" sx={{ display: "grid", gap: 2, m: 0, p: 0, listStyle: "none", fontSize: 13 }}>
            {status.confusedWith.map(({ code, choose }) => (
              <Box component="li" key={code} sx={{ display: "flex", gap: 2, alignItems: "baseline" }}>
                <StatusChip statusKey={String(code)} />
                <div>
                  <TextButton onClick={() => onChoose(code)} label={titleOf(String(code))}>
                    {titleOf(String(code)).slice(4)}
                  </TextButton>
                  <div>{sentence(choose)}</div>
                </div>
              </Box>
            ))}
          </Box>
        </Section>
      )}
      <Section title="Facts">
        <Facts status={status} />
      </Section>
    </>
  );
}
