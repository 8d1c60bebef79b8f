import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SimulatorPanel } from "../../../renderer/features/simulator/SimulatorPanel.tsx";
import { operationId, renderFeature } from "../../support/render-feature.tsx";

const RULES = `      x-service-response:
        type: object
        properties: { status: { type: string }, code: { type: integer } }
      x-default-response: '500'
      x-response-rules:
        '404':
          - { name: Rule 1, field: status, operator: starts-with, value: SPECIFIED PERSON, join: and }
          - { name: Rule 2, field: status, operator: ends-with, value: NOT FOUND }
        '200':
          - { field: code, operator: '=', value: 0 }
`;
const textWith = (rules: string) => `openapi: 3.0.3
info: { title: People, version: '1' }
paths:
  /people:
    get:
${rules}      responses:
        '200': { description: The person }
        '404': { description: No such person }
        '500': { description: It failed }
    put:
${rules}      responses:
        '200': { description: Kept }
        '404': { description: No such person }
        '500': { description: It failed }
`;

function open(rules = RULES) {
  const page = renderFeature(<SimulatorPanel />, { text: textWith(rules) });
  const select = (method: string) =>
    act(() => page.view.getState().set({ operation: operationId(page, method) }));
  select("GET");
  return {
    ...page,
    select,
    sample: () => screen.getByRole("textbox", { name: "Service response" }),
    result: () => screen.getByRole("status", { name: "Simulation" }).textContent,
    /** Each response as it is shown, line by line. */
    tried: () =>
      within(screen.getByRole("list", { name: "Responses as they are tried" }))
        .getAllByRole("listitem")
        .map((item) => item.textContent),
  };
}
type Page = ReturnType<typeof open>;

/** As from the clipboard: typed braces mean keys to the test library. */
async function paste({ user, sample }: Page, text: string) {
  await user.clear(sample());
  await user.click(sample());
  await user.paste(text);
}

describe("the simulator", () => {
  it("says what to do first", () => {
    expect(open().result()).toBe("Type or paste what the service answers, or generate it.");
    expect(screen.queryByRole("list", { name: "Responses as they are tried" })).toBeNull();
  });

  it("tells which response is sent and ticks each rule", async () => {
    const page = open();
    await paste(page, '{"status": "SPECIFIED PERSON WAS NOT FOUND", "code": 4}');
    expect(page.result()).toBe(
      '404 is sent, as status starts with "SPECIFIED PERSON" and ends with "NOT FOUND".',
    );
    expect(page.tried()).toEqual([
      "200does not matchDoes not matchRule 1: code is 0It is 4",
      '404sentMatchesRule 1: status starts with "SPECIFIED PERSON"It is "SPECIFIED PERSON WAS NOT FOUND"MatchesRule 2: status ends with "NOT FOUND"It is "SPECIFIED PERSON WAS NOT FOUND"',
      "500the default",
    ]);
  });

  it("sends the default when nothing matches, and says of a field that it is not there", async () => {
    const page = open();
    await paste(page, '{"status": "OK"}');
    expect(page.result()).toBe("500 is sent, the default, as the rules of 200 and 404 do not match.");
    expect(page.tried()[0]).toContain("The field is not there.");
    expect(page.tried()[2]).toBe("500sent, as the default");
  });

  it("says where a sample is no JSON", async () => {
    const page = open();
    await paste(page, '{\n  "status" }');
    expect(screen.getByRole("alert").textContent).toMatch(/^Line 2, column 12: /);
    expect(page.result()).toBe("");
  });

  it("says what to do in an operation that decides nothing", async () => {
    const page = open("");
    await paste(page, "{}");
    expect(page.result()).toBe(
      "This operation has no response rules and no default. Add rules to its responses, or set one as default.",
    );
  });

  it("generates a sample that the first response with rules is sent for", async () => {
    const page = open();
    await page.user.click(screen.getByRole("button", { name: "Generate" }));
    expect(JSON.parse(page.sample().textContent ?? "")).toEqual({ status: "", code: 0 });
    expect(page.result()).toBe("200 is sent, as code is 0.");
  });

  it("keeps the samples of each operation and runs them as a table", async () => {
    const page = open();
    await paste(page, '{"code": 0}');
    await page.user.click(screen.getByRole("button", { name: "Add a sample" }));
    await paste(page, '{"code": 1}');
    const expecting = async (name: string, key: string) => {
      await page.user.click(screen.getByRole("combobox", { name: `Expected for ${name}` }));
      await page.user.click(screen.getByRole("option", { name: key }));
    };
    await expecting("Sample 1", "200");
    await expecting("Sample 2", "404");
    const verdicts = within(screen.getByRole("region", { name: "Samples" }))
      .getAllByRole("row")
      .flatMap((row) => within(row).queryAllByRole("cell").at(-1)?.textContent ?? []);
    expect(verdicts).toEqual(["200, as expected", "500, not 404"]);
    page.select("PUT");
    expect(page.sample().textContent).toBe("");
    page.select("GET");
    expect(page.sample().textContent).toBe('{"code": 1}');
    await page.user.click(screen.getByRole("button", { name: "Sample 1" }));
    expect(page.sample().textContent).toBe('{"code": 0}');
    await page.user.click(screen.getByRole("button", { name: "Remove the sample" }));
    expect(page.sample().textContent).toBe('{"code": 1}');
  });

  it("opens a file into an empty sample, and into another one while there is a text", async () => {
    const page = open();
    const input = screen.getByLabelText("Open a sample");
    await page.user.upload(input, new File(['{"code": 0}'], "found.json", { type: "application/json" }));
    expect(await screen.findByText("200 is sent, as code is 0.")).toBeDefined();
    expect(screen.getByRole("combobox", { name: "Sample" }).textContent).toBe("found.json");
    await page.user.upload(input, new File(['{"code": 2}'], "lost.json", { type: "application/json" }));
    expect(await screen.findByRole("region", { name: "Samples" })).toBeDefined();
    expect(screen.getByRole("combobox", { name: "Sample" }).textContent).toBe("lost.json");
  });

  it("shows the fields of the service's response", () => {
    open();
    expect(screen.getByText("Fields of the service's response (2)")).toBeDefined();
    expect(screen.getAllByTitle(/^(?:status|code)$/).map(({ textContent }) => textContent)).toEqual([
      "statusstring",
      "codenumber",
    ]);
  });

  it("describes them in the document as a sample has them", async () => {
    const page = open("");
    const text = () => page.design.getState().design?.document?.text.toString();
    await paste(page, '{"a": {"status": "OK", "codes": [1, 2.5], "none": null}}');
    await page.user.click(screen.getByRole("button", { name: "Describe them as in this sample" }));
    expect(text()).toBe(
      textWith("").replace(
        "        '500': { description: It failed }\n    put:",
        `        '500': { description: It failed }
      x-service-response:
        type: object
        properties:
          a:
            type: object
            properties:
              status:
                type: string
              codes:
                type: array
                items:
                  type: number
              none: {}
    put:`,
      ),
    );
    expect(screen.getByText("Fields of the service's response (4)")).toBeDefined();
  });
});
