/** Who can sign in to the sample workspace. Printed at the start, so it is made on this machine only (see main.ts). */
export const samplePeople = {
  owner: { name: 'Olivia Marlow', email: 'olivia@marlowstrings.example', password: 'sample-shop-owner' },
  teammate: { name: 'Theo Reyes', email: 'theo@marlowstrings.example', password: 'sample-shop-teammate' },
} as const;

export const sampleWorkspaceName = 'Marlow Strings & Keys';
