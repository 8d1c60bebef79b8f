import type { OwnRulesText } from "../../shared/host/own-rules.ts";
import type { TextEncoding } from "../../shared/host/text-encoding.ts";

/** A text, and how its bytes stand for it: what is written back is encoded as it was. */
export interface EncodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** All that the command line knows of the world, so that tests run it in process. */
export interface Io {
  /** @throws CliProblem when it is too large or no text */
  readonly readStdin: () => Promise<EncodedText>;
  /** @throws CliProblem when it cannot be read, is too large or no text */
  readonly readFile: (path: string) => Promise<EncodedText>;
  /** The project's own rules beside a document. */
  readonly readOwnRules: (documentPath: string) => Promise<OwnRulesText>;
  readonly isFile: (path: string) => Promise<boolean>;
  /** The files that a pattern such as `apis/**\/*.yaml` names, in order; folders and `node_modules` are left out. */
  readonly findFiles: (pattern: string) => Promise<readonly string[]>;
  /** Writes all or nothing. @throws CliProblem when it cannot be written */
  readonly writeFile: (path: string, content: EncodedText) => Promise<void>;
  /** In UTF-8 unless another encoding is given. */
  readonly stdout: (text: string, encoding?: TextEncoding) => void;
  readonly stderr: (text: string) => void;
  /** The version of the package. */
  readonly version: string;
}

/** 0 done; 1 findings at or above the threshold, or no response fires; 2 wrong usage or unusable input. */
export type ExitStatus = 0 | 1 | 2;
