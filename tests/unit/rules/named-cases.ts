/**
 * One case per rule and place on its scale, made by hand from the printed credits. `choose` names
 * the optional units by reference; mandatory ones count by themselves.
 */
import type { FindingStatus, Verdict } from '../../../src/rules';

interface NamedCase {
  readonly rule: string;
  readonly name: string;
  readonly choose: readonly string[];
  readonly value: number;
  readonly status: FindingStatus;
  readonly verdict: Verdict;
}

export interface CaseTable {
  readonly qualification: string;
  /** The heading that the rules stand under in the specification. */
  readonly clause: string;
  readonly page: number | null;
  readonly cases: readonly NamedCase[];
}

type Row = readonly [
  rule: string,
  name: string,
  choose: readonly string[],
  value: number,
  status: FindingStatus,
  verdict: Verdict,
];

function table(heading: Omit<CaseTable, 'cases'>, rows: readonly Row[]): CaseTable {
  const cases = rows.map(([rule, name, choose, value, status, verdict]) => ({
    rule,
    name,
    choose,
    value,
    status,
    verdict,
  }));
  return { ...heading, cases };
}

/** ProQual Level 3: 31 mandatory credits. */
const l3 = {
  b14: ['Y/506/2166', 'D/506/2170', 'R/506/2151'],
  b15: ['Y/506/2166', 'D/506/2170', 'K/506/2172'],
  b16: ['Y/506/2166', 'D/506/2170', 'D/506/2167', 'D/506/2119'],
  c8: ['H/506/1912', 'A/506/1821'],
  c9: ['K/503/0418', 'T/506/1820'],
  c10: ['K/503/0418', 'H/506/1912'],
};

const proqualL3 = table(
  {
    qualification: 'proqual-l3-diploma-customer-service',
    clause: 'Qualification Structure',
    page: 4,
  },
  [
    ['total', 'one credit short', [...l3.b15, ...l3.c8], 54, 'short', 'short'],
    ['total', 'exactly 55', [...l3.b15, ...l3.c9], 55, 'met', 'complete'],
    ['total', 'one credit more is surplus', [...l3.b16, ...l3.c9], 56, 'met', 'complete'],
    ['group-a', 'all mandatory, nothing chosen', [], 31, 'met', 'short'],
    ['group-b', 'one credit short', [...l3.b14, ...l3.c9], 14, 'short', 'short'],
    ['group-b', 'exactly 15', [...l3.b15, ...l3.c9], 15, 'met', 'complete'],
    ['group-b', 'one credit more', [...l3.b16, ...l3.c9], 16, 'met', 'complete'],
    ['group-c', 'one credit below the most', [...l3.b16, ...l3.c8], 8, 'met', 'complete'],
    ['group-c', 'exactly 9', [...l3.b15, ...l3.c9], 9, 'met', 'complete'],
    ['group-c', 'one credit over', [...l3.b15, ...l3.c10], 10, 'over', 'over'],
    ['group-c', 'over wins over Group B short', [...l3.b14, ...l3.c10], 10, 'over', 'over'],
    ['group-c', 'over wins over everything short', l3.c10, 10, 'over', 'over'],
  ],
);

/** IMI: 19 mandatory credits and 136 mandatory hours. */
const imi = {
  b3: ['D/506/2119'],
  b6: ['D/506/2119', 'T/506/2126'],
  c15: ['A/506/2158', 'K/506/2978', 'D/506/2170'],
  c16: ['A/506/2158', 'K/506/2978', 'H/506/2154', 'K/506/2155'],
  c16WithLevel3: ['R/506/2151', 'T/506/2143', 'A/506/2158', 'H/506/2154'],
  c17: ['A/506/2158', 'K/506/2978', 'T/506/2143', 'H/506/2154'],
  c19: ['A/506/2158', 'K/506/2978', 'H/506/2154', 'K/506/2155', 'R/506/2134'],
  d5: ['L/503/0394'],
  d6: ['H/506/1814', 'L/506/1869'],
  d7: ['K/503/0421'],
  d8: ['L/503/0394', 'H/506/1814'],
  hours244: [
    ...['D/506/2119', 'T/506/2126', 'H/506/2154', 'K/506/2155', 'L/506/2133', 'R/506/2134'],
    'R/502/8601',
  ],
  hours245: [
    ...['D/506/2119', 'R/506/2134', 'A/506/2158', 'T/506/2160', 'K/506/2978', 'J/506/1806'],
    'L/503/0394',
  ],
  hours246: [
    ...['D/506/2119', 'Y/506/2135', 'A/506/2158', 'T/506/2160', 'K/506/2978', 'J/506/1806'],
    'L/503/0394',
  ],
  hours304: [
    ...['D/506/2119', 'T/506/2126', 'H/506/2154', 'K/506/2155', 'L/506/2133', 'R/506/2134'],
    ...['Y/506/2135', 'T/506/2143', 'T/506/2157', 'T/506/2160', 'L/506/1807'],
  ],
  hours305: [
    ...['D/506/2119', 'T/506/2126', 'H/506/2154', 'K/506/2155', 'L/506/2133', 'R/506/2134'],
    ...['Y/506/2135', 'T/506/2143', 'T/506/2157', 'A/506/2161', 'J/506/1806'],
  ],
  hours306: [
    ...['D/506/2119', 'T/506/2126', 'H/506/2154', 'K/506/2155', 'L/506/2133', 'R/506/2134'],
    ...['Y/506/2135', 'T/506/2143', 'T/506/2157', 'F/506/2159', 'J/506/1806'],
  ],
};

const imiL2 = table(
  {
    qualification: 'imi-l2-diploma-customer-service',
    clause: 'IMI Level 2 Diploma in Customer Service ID: 601/3456/2',
    page: null,
  },
  [
    ['total', 'one credit short', [...imi.b3, ...imi.c16, ...imi.d6], 44, 'short', 'short'],
    ['total', 'exactly 45', [...imi.b3, ...imi.c16, ...imi.d7], 45, 'met', 'complete'],
    ['total', 'one credit more', [...imi.b6, ...imi.c16, ...imi.d5], 46, 'met', 'complete'],
    ['group-a', 'all mandatory, nothing chosen', [], 19, 'met', 'short'],
    ['group-b', 'no unit of it', [...imi.c19, ...imi.d7], 0, 'short', 'short'],
    ['group-b', 'exactly 3', [...imi.b3, ...imi.c16, ...imi.d7], 3, 'met', 'complete'],
    ['group-b', 'both units', [...imi.b6, ...imi.c16, ...imi.d5], 6, 'met', 'complete'],
    ['group-c', 'one credit short', [...imi.b6, ...imi.c15, ...imi.d5], 15, 'short', 'short'],
    ['group-c', 'exactly 16', [...imi.b3, ...imi.c16, ...imi.d7], 16, 'met', 'complete'],
    ['group-c', 'one credit more', [...imi.b3, ...imi.c17, ...imi.d6], 17, 'met', 'complete'],
    ['group-d', 'one below the most', [...imi.b3, ...imi.c17, ...imi.d6], 6, 'met', 'complete'],
    ['group-d', 'exactly 7', [...imi.b3, ...imi.c16, ...imi.d7], 7, 'met', 'complete'],
    ['group-d', 'one credit over', [...imi.b3, ...imi.c16, ...imi.d8], 8, 'over', 'over'],
    ['level-2', 'one credit short', [...imi.b3, ...imi.c16, ...imi.d6], 44, 'short', 'short'],
    ['level-2', 'exactly 45', [...imi.b3, ...imi.c16, ...imi.d7], 45, 'met', 'complete'],
    [
      'level-2',
      'a Level 3 unit is at Level 2 or above',
      [...imi.b3, ...imi.c16WithLevel3, ...imi.d7],
      45,
      'met',
      'complete',
    ],
    ['level-2', 'one credit more', [...imi.b6, ...imi.c16, ...imi.d5], 46, 'met', 'complete'],
    ['glh', 'one hour below 245', imi.hours244, 244, 'short', 'short'],
    ['glh', 'exactly 245', imi.hours245, 245, 'met', 'complete'],
    ['glh', 'one hour above 245', imi.hours246, 246, 'met', 'complete'],
    ['glh', 'one hour below 305', imi.hours304, 304, 'met', 'complete'],
    ['glh', 'exactly 305', imi.hours305, 305, 'met', 'complete'],
    ['glh', 'one hour above 305 is no obstacle', imi.hours306, 306, 'over', 'complete'],
  ],
);

/** SFJ: 14 mandatory credits; the total and Group B always stand or fall together. */
const sfj = {
  b12: ['unit-7', 'A/506/2158', 'L/506/2133'],
  b13: ['unit-7', 'A/506/2158', 'D/506/2119'],
  b14: ['unit-7', 'A/506/2158', 'T/506/2143'],
};

const sfjL2 = table(
  {
    qualification: 'sfj-l2-certificate-customer-service',
    clause: '4 Proposed qualification structure',
    page: null,
  },
  [
    ['total', 'one credit short', sfj.b12, 26, 'short', 'short'],
    ['total', 'exactly 27', sfj.b13, 27, 'met', 'complete'],
    ['total', 'one credit more', sfj.b14, 28, 'met', 'complete'],
    ['group-a', 'all mandatory, nothing chosen', [], 14, 'met', 'short'],
    ['group-b', 'one credit short', sfj.b12, 12, 'short', 'short'],
    ['group-b', 'exactly 13', sfj.b13, 13, 'met', 'complete'],
    ['group-b', 'one credit more', sfj.b14, 14, 'met', 'complete'],
  ],
);

const pearsonCertificate = table(
  {
    qualification: 'pearson-l3-certificate-customer-service-specialists',
    clause: '4 Qualification structures',
    page: 7,
  },
  [
    ['units', 'complete without a choice', [], 4, 'met', 'complete'],
    ['glh', 'complete without a choice', [], 143, 'met', 'complete'],
  ],
);

const pearsonDiploma = table(
  {
    qualification: 'pearson-l3-diploma-customer-service-specialists',
    clause: '4 Qualification structures',
    page: 8,
  },
  [
    ['units', 'complete without a choice', [], 8, 'met', 'complete'],
    ['glh', 'complete without a choice', [], 243, 'met', 'complete'],
  ],
);

/** ProQual Level 4: 14 mandatory credits, 11 of them at Level 4. */
const l4 = {
  /** All at Level 4. */
  b19: ['R/506/2179', 'F/506/2176', 'L/506/2181', 'D/506/2962'],
  b20: ['R/506/2179', 'R/506/2960', 'F/506/2176', 'L/506/2181'],
  b21: ['R/506/2179', 'R/506/2960', 'D/506/2962', 'F/506/2176'],
  /** 20 credits at Level 4 and 4 at Level 3. */
  b24: ['R/506/2179', 'R/506/2960', 'F/506/2176', 'L/506/2181', 'K/506/2169'],
  /** 7 credits at Level 4. */
  c15: ['R/506/1999', 'A/506/1821', 'J/506/1921'],
  c16: ['R/506/1999', 'K/503/0418', 'T/506/1820'],
  c17: ['R/506/1999', 'K/503/0418', 'A/506/1821'],
  /** 6 credits at Level 4. */
  c16OneShort: ['L/506/2004', 'K/503/0418', 'A/506/1821'],
  /** 6 credits at Level 4 and 7 at Level 5. */
  c13WithLevel5: ['L/506/2004', 'Y/503/0401'],
  /** 4 credits at Level 4 and 12 at Level 5. */
  c16WithBothLevel5: ['D/506/2055', 'Y/503/0401', 'T/506/1980'],
  /** 7 credits at Level 4 and 7 at Level 5. */
  c14WithLevel5: ['R/506/1999', 'Y/503/0401'],
};

const proqualL4 = table(
  {
    qualification: 'proqual-l4-nvq-diploma-customer-service',
    clause: 'Qualification Structure',
    page: 4,
  },
  [
    ['total', 'one credit short', [...l4.b20, ...l4.c15], 49, 'short', 'short'],
    ['total', 'exactly 50', [...l4.b20, ...l4.c16], 50, 'met', 'complete'],
    ['total', 'one credit more', [...l4.b21, ...l4.c16], 51, 'met', 'complete'],
    ['group-a', 'all mandatory, nothing chosen', [], 14, 'met', 'short'],
    ['group-b', 'one credit short', [...l4.b19, ...l4.c16], 19, 'short', 'short'],
    ['group-b', 'exactly 20', [...l4.b20, ...l4.c16], 20, 'met', 'complete'],
    ['group-b', 'one credit more', [...l4.b21, ...l4.c16], 21, 'met', 'complete'],
    ['group-c', 'one below the most', [...l4.b21, ...l4.c15], 15, 'met', 'complete'],
    ['group-c', 'exactly 16', [...l4.b20, ...l4.c16], 16, 'met', 'complete'],
    ['group-c', 'one credit over', [...l4.b20, ...l4.c17], 17, 'over', 'over'],
    ['level-4', 'one credit short', [...l4.b20, ...l4.c16OneShort], 37, 'short', 'short'],
    ['level-4', 'exactly 38', [...l4.b20, ...l4.c16], 38, 'met', 'complete'],
    ['level-4', 'one credit more', [...l4.b21, ...l4.c16], 39, 'met', 'complete'],
    [
      'level-4',
      '37 and a Level 5 unit of 7 is still 37: "at Level 4" means exactly',
      [...l4.b24, ...l4.c13WithLevel5],
      37,
      'short',
      'short',
    ],
    [
      'level-4',
      '35 and both Level 5 units is still 35',
      [...l4.b24, ...l4.c16WithBothLevel5],
      35,
      'short',
      'short',
    ],
    [
      'level-4',
      '38 beside a Level 5 unit',
      [...l4.b24, ...l4.c14WithLevel5],
      38,
      'met',
      'complete',
    ],
  ],
);

export const caseTables: readonly CaseTable[] = [
  proqualL3,
  imiL2,
  sfjL2,
  pearsonCertificate,
  pearsonDiploma,
  proqualL4,
];
