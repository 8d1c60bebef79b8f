import { input304WithoutCondition } from "../catalog/input-304-without-condition.ts";
import { input412WithoutCondition } from "../catalog/input-412-without-condition.ts";
import { input415WithoutBody } from "../catalog/input-415-without-body.ts";
import { input422WithoutInput } from "../catalog/input-422-without-input.ts";
import { input428WithoutCondition } from "../catalog/input-428-without-condition.ts";
import { inputEtagMissing } from "../catalog/input-etag-missing.ts";
import { inputRangeWithoutRange } from "../catalog/input-range-without-range.ts";
import { method201Unexpected } from "../catalog/method-201-unexpected.ts";
import { method206416NotGet } from "../catalog/method-206-416-not-get.ts";
import { method304NotGetHead } from "../catalog/method-304-not-get-head.ts";
import { method405OnOwnOperation } from "../catalog/method-405-on-own-operation.ts";
import { method501OnOwnOperation } from "../catalog/method-501-on-own-operation.ts";
import { methodDeleteSuccess } from "../catalog/method-delete-success.ts";
import { methodOptionsAllow } from "../catalog/method-options-allow.ts";
import { methodPatchSuccess } from "../catalog/method-patch-success.ts";
import { methodPostCreate } from "../catalog/method-post-create.ts";
import { methodPutSuccess } from "../catalog/method-put-success.ts";
import { security401Missing } from "../catalog/security-401-missing.ts";
import { security401Unsecured } from "../catalog/security-401-unsecured.ts";
import { security401Without403 } from "../catalog/security-401-without-403.ts";
import type { Rule } from "../rule.ts";

/** What the method, the input and the security of the operation ask for. */
export const methodRules: readonly Rule[] = [
  method201Unexpected,
  method304NotGetHead,
  method206416NotGet,
  methodPostCreate,
  methodPutSuccess,
  methodDeleteSuccess,
  methodPatchSuccess,
  method405OnOwnOperation,
  method501OnOwnOperation,
  methodOptionsAllow,
  input415WithoutBody,
  input422WithoutInput,
  input412WithoutCondition,
  input428WithoutCondition,
  input304WithoutCondition,
  inputRangeWithoutRange,
  inputEtagMissing,
  security401Missing,
  security401Unsecured,
  security401Without403,
];
