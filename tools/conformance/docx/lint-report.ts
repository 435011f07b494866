/** Takes a problem under the name of its rule. */
export type Report = (rule: string, problem: string) => void
