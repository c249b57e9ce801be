/**
 * Words that titles of units often hold. A document that prints one only in a cell too narrow for it is
 * read by this list; every other word has to stand whole somewhere else in it, or is asked about.
 */
export const titleWords: readonly string[] = `
  ability abuse accident account accounts achievement activities activity additional administration
  administrative advanced advice advising agreed ahead allergies anatomy animal animals application
  applications applied appraisal appraisals approach approaches assess assessing assessment assist
  assisting assuring audit awareness barriers basic behaviour behaviours body budget budgets building
  business care carry catering centre challenges change changes child children childcare cleaning client
  clients coaching colleagues communicate communicating communication communications community competence
  complaints complete compliance computer conduct confidential confidentiality conflict construction
  consultation contact contribute contributing control coordinate counselling create creating creative
  customer customers data deal dealing decision decisions deliver delivering delivery dementia design
  developing development digital disability disclosure diversity document documents driving duties
  education effective effectively effectiveness electrical emergency employability employee employees
  employer employment encourage engineering enterprise entertainment environment environmental environments
  equality equipment establish ethical evaluate evaluating event events evidence exercise external
  facilities facilitate feedback finance financial fitness food framework function functions fundamentals
  good group groups guidance handling hazards health healthy hospitality hygiene identify implement
  implementing improve improvement improving inclusion inclusive incident incidents individual individuals
  induction industry infection information infrastructure initiative innovation installation interaction
  interpersonal interview introduction investigation knowledge language law leadership leading learner
  learners learning legal legislation level logistics machinery maintain maintaining maintenance
  make manage management manager managing manual manufacture manufacturing market marketing materials
  mathematics measurement measures media medication meeting meetings mental mentoring method methods
  monitor monitoring motivation moving negotiation nutrition objectives obtain online operate operating
  operation operational operations organisation organisational organisations organise organising others
  outcomes outdoor participate partnership partnerships people performance performing person personal
  physical physiology plan planning play policies policy positive practical practice practices
  practitioner preparation prepare preparing presentation presentations prevention principles problem
  problems procedure procedures process processes processing procurement produce product production products
  professional programme programmes progress project projects promote promoting promotion protect protection
  provide providing provision psychology public purchasing quality recognise record recording records
  recruitment reflective regulations rehabilitation relations relationships reports requirements research
  resolve resource resources respond responding responsibilities responsibility retail review reviewing
  rights risk risks role roles safe safeguarding safety sales science security select selection sensory
  service services setting settings shared site skills social software solutions solving specialist
  specifications sport sports staff standards statistics stock storage strategic strategies strategy stress
  structure structures supervise supervision supply support supporting sustainability sustainable systems
  teaching team teams teamwork technical techniques technologies technology telephone theories theory
  therapy tools training transport treatment treatments understand understanding using values vehicle
  vehicles visitors volunteering vulnerable warehouse warehousing waste wellbeing work worker workers working
  workplace workshop writing written young
`
  .trim()
  .split(/\s+/u);
