import Box from "@mui/material/Box";
import { Fragment } from "react";
import type { HeaderFact, StatusCode } from "../../../shared/codes/status-code.ts";
import { cacheWords, contentWords, headerWords, methodWords, toolkitWords } from "./code-words.ts";

/** What HTTP and the toolkit say of a code, as a list of terms. */
export function Facts({ status }: { readonly status: StatusCode }) {
  const { required, recommended, forbidden } = status.headers;
  const headers = [...required, ...recommended, ...forbidden];
  return (
    <Box
      component="dl"
      sx={{
        display: "grid",
        gridTemplateColumns: "64px minmax(0, 1fr)",
        columnGap: 3,
        rowGap: 1.5,
        m: 0,
        fontSize: 13,
        "& dt": { color: "text.secondary" },
        "& dd": { m: 0 },
      }}
    >
      <dt>Body</dt>
      <dd>{contentWords(status)}</dd>
      {headers.length === 0 ? null : (
        <>
          <dt>Headers</dt>
          <dd>
            {headers.map((header) => (
              <HeaderLine key={`${header.name} ${header.level}`} header={header} />
            ))}
          </dd>
        </>
      )}
      <dt>Methods</dt>
      <dd>{methodWords(status)}</dd>
      <dt>Caching</dt>
      <dd>{cacheWords(status)}</dd>
      <dt>Toolkit</dt>
      <dd>
        {toolkitWords(status)}
        {[status.seed.paraphrase, status.seed.differsFromRfc].map((text) =>
          text === undefined ? null : <Fragment key={text}> {text}</Fragment>,
        )}
      </dd>
    </Box>
  );
}

function HeaderLine({ header }: { readonly header: HeaderFact }) {
  return (
    <div>
      <Box component="span" sx={{ fontFamily: "fontFamilyMono", fontSize: 12.5 }}>
        {header.name}
      </Box>{" "}
      {headerWords(header)}
    </div>
  );
}
