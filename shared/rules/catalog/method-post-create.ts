import type { Operation } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { isListed } from "../coverage.ts";
import { changeCode } from "../fixes.ts";
import { addResponses } from "../fixes-set.ts";
import { isWebhook } from "../operation-input.ts";
import { classOf } from "../responses.ts";
import type { PathRule } from "../rule.ts";

/** 207 answers several creations at once. */
const ANSWERS = [201, 202, 204, 207, 303];

/** Words of a path's end or an operation's name by which a POST does something else than creating. */
const OTHER_WORK = new Set(
  `search query queries find filter lookup list get fetch read count check validate verify test preview estimate calculate
  batch bulk delete remove update set replace patch sync login logout auth token proxy connect execute run`.split(
    /\s+/,
  ),
);

/** A POST that creates says so. */
export const methodPostCreate: PathRule = {
  meta: {
    id: "method-post-create",
    group: "method",
    severity: "info",
    versions: allVersions,
    title: "POST to a collection answers 201, 202, 204 or 303.",
    why: "A path with items below it, such as /pets beside /pets/{id}, is most often where items are made. HTTP asks for 201 with the address of the new one. Operations whose path or operationId says that they do something else are left alone.",
    mend: "Answer 201 with Location, unless nothing is created here.",
    source: "RFC 9110 §9.3.3",
    examples: {
      good: [
        {
          method: "post",
          operation: "responses:\n  '201':\n    description: The pet is here",
          document: "  /pets/{id}/tags/{tag}: {}\n",
        },
        { method: "post", operation: "responses:\n  '200':\n    description: The pet" },
      ],
      bad: [
        {
          method: "post",
          operation: "responses:\n  '200':\n    description: The pet is here",
          document: "  /pets: {post: {responses: {'200': {description: The pet is here}}}}\n",
        },
      ],
    },
  },
  scope: "path",
  check: ({ path, operations, hasItems }) =>
    hasItems && !path.endsWith("}")
      ? operations.filter(mayCreate).map((operation) => {
          const success = operation.responses.find((response) => classOf(response) === "2xx");
          const listed = operation.responses.filter((response) => classOf(response) === "2xx");
          return {
            operation: operation.id,
            ...(success && { response: success }),
            message: `POST to ${path} answers ${listed.map(({ key }) => key).join(" or ")}. If it creates an item, answer 201 with Location.`,
            fixes: [
              ...(listed.length === 1 && success?.key === "200" ? changeCode(operation, success, "201") : []),
              ...addResponses(operation, [{ key: "201", headers: ["Location"] }]),
            ],
          };
        })
      : [],
};

/** A set without any success has another fault. */
function mayCreate(operation: Operation): boolean {
  const { method, path, operationId = "", responses } = operation;
  return (
    method === "post" &&
    !isWebhook(operation) &&
    responses.some((response) => classOf(response) === "2xx") &&
    !ANSWERS.some((code) => isListed(responses, code)) &&
    !hasOtherWork(path.slice(path.lastIndexOf("/"))) &&
    !hasOtherWork(operationId)
  );
}

function hasOtherWork(name: string): boolean {
  const words = name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.some((word) => OTHER_WORK.has(word)) && !words.includes("create");
}
