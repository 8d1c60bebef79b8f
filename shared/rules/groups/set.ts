import { set200And204 } from "../catalog/set-200-and-204.ts";
import { set202WithOtherSuccess } from "../catalog/set-202-with-other-success.ts";
import { setConfusablePair } from "../catalog/set-confusable-pair.ts";
import { setDefaultUnreachable } from "../catalog/set-default-unreachable.ts";
import { setEmpty } from "../catalog/set-empty.ts";
import { setNo2xx } from "../catalog/set-no-2xx.ts";
import { setNoClientError } from "../catalog/set-no-client-error.ts";
import { setNoDefault } from "../catalog/set-no-default.ts";
import { setNoServerError } from "../catalog/set-no-server-error.ts";
import { setNoSuccess } from "../catalog/set-no-success.ts";
import { setOnlyDefault } from "../catalog/set-only-default.ts";
import { setOnlyExtensions } from "../catalog/set-only-extensions.ts";
import { setOrder } from "../catalog/set-order.ts";
import { setRangeRedundant } from "../catalog/set-range-redundant.ts";
import { setRateLimitMissing } from "../catalog/set-rate-limit-missing.ts";
import { setSeveralSuccess } from "../catalog/set-several-success.ts";
import { setSingleNotSuccess } from "../catalog/set-single-not-success.ts";
import { setTooManyErrors } from "../catalog/set-too-many-errors.ts";
import type { Rule } from "../rule.ts";

/** What an operation lists, as a set. */
export const setRules: readonly Rule[] = [
  setEmpty,
  setOnlyExtensions,
  setNoSuccess,
  setOnlyDefault,
  setSingleNotSuccess,
  setNo2xx,
  setNoClientError,
  setNoServerError,
  setNoDefault,
  setRateLimitMissing,
  setRangeRedundant,
  setDefaultUnreachable,
  setSeveralSuccess,
  set202WithOtherSuccess,
  set200And204,
  setConfusablePair,
  setTooManyErrors,
  setOrder,
];
