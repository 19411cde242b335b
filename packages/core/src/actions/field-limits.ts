export const fieldLimits = {
  maxValueChars: 200,
  /** After this many refused tries a field is left open and the action goes on. */
  maxTries: 3,
  maxFieldsPerAction: 10,
} as const;
