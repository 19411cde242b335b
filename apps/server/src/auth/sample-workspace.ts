/** The slug marks the workspace that came with the product; every other one uses its own id. */
export const sampleWorkspaceSlug = 'sample';
