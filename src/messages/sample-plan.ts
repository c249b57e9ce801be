/** What the sample plan says of itself; the people in it are made up. */
export const sampleWords = {
  name: 'Sample: customer service team leaders',
  centre: 'Sample training centre',
  learners: ['A. Okafor', 'B. Hughes', 'C. Iqbal'],
  employer: 'Sample employer',
  evidence: 'Sample: unit certificate, seen',
} as const;
