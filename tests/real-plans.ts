/**
 * The five plans that the rules and the registries were read against. Tests that hold what is said of them speak
 * of these; a plan that is added since is held by the tests of the content as a whole.
 */
export const REAL_PLANS = ['anshan', 'hecheng', 'pingjiang', 'yuanjiang', 'yueyanglou'] as const;
