/** Why an edit is not made, as a full sentence for the person. Thrown while planning, caught by `planEdit`. */
export class Refusal extends Error {}
