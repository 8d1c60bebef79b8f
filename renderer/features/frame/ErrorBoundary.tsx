import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Component, type ReactNode } from "react";
import { runSafely } from "../../actions/run.ts";
import { saveDocumentAs } from "../../actions/save-flow.ts";
import type { Services } from "../../state/context.tsx";

interface ErrorBoundaryProps {
  readonly services: Services;
  readonly children: ReactNode;
}

/** Keeps the person's text when a part of the page fails: it lives in the store, outside what failed. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly message: string | undefined }> {
  override state = { message: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === undefined) return this.props.children;
    return (
      <Failure
        services={this.props.services}
        message={this.state.message}
        onRetry={() => this.setState({ message: undefined })}
      />
    );
  }
}

interface FailureProps {
  readonly services: Services;
  readonly message: string;
  readonly onRetry: () => void;
}

function Failure({ services, message, onRetry }: FailureProps) {
  const { design, view, host } = services;
  const open = design.getState().design;
  return (
    <Box
      component="main"
      role="alert"
      sx={{
        height: "100%",
        display: "grid",
        placeContent: "center",
        gap: 3,
        maxWidth: 560,
        mx: "auto",
        px: 6,
      }}
    >
      <Typography variant="h1">The window cannot be shown</Typography>
      <Typography>
        A part of it failed.{" "}
        {open === undefined ? "" : "Your text is kept: save it under another name first."}
      </Typography>
      <Typography
        variant="body2"
        component="pre"
        sx={{ color: "text.secondary", whiteSpace: "pre-wrap", m: 0 }}
      >
        {message}
      </Typography>
      <Box sx={{ display: "flex", gap: 2 }}>
        {open === undefined ? null : (
          <>
            <Button
              variant="contained"
              color="primary"
              onClick={() => runSafely(services, async () => void (await saveDocumentAs(services)))}
            >
              Save the text as…
            </Button>
            <Button
              variant="outlined"
              onClick={() => runSafely(services, () => host.copyText(open.text.toString()))}
            >
              Copy the text
            </Button>
          </>
        )}
        <Button
          variant="outlined"
          onClick={() => {
            view.getState().set({ dialog: undefined, question: undefined });
            onRetry();
          }}
        >
          Show the window again
        </Button>
      </Box>
    </Box>
  );
}
