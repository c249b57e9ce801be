/** Id of the qualification that the sample plans: ProQual Level 3. */
export const sampleQualification = 'proqual-l3-diploma-customer-service';
