import { describe, expect, it } from 'vitest';
import { parseTable, proposedMapping, readLearners } from '../../../src/exchange';
import type { LearnerList, PastedTable } from '../../../src/exchange';

interface Read extends LearnerList {
  readonly table: PastedTable;
  /** "Ada Okafor | Acme | 1000000001 | 2026-09-01", without empty ends. */
  readonly learners: readonly string[];
}

async function read(text: string): Promise<Read> {
  let made = 0;
  const table = await parseTable(text);
  const options = { newId: () => `new-${++made}`, present: [] };
  const list = readLearners(table, proposedMapping(table), options);
  const learners = list.rows.flatMap(({ learner }) => {
    if (!learner) return [];
    const { name, employer, reference, startsOn } = learner;
    return [[name, employer, reference, startsOn ?? ''].join(' | ').replace(/[ |]+$/, '')];
  });
  return { ...list, table, learners };
}

type Sample = readonly [string, readonly string[]];

/** Lists as people paste them, and the learners that a person reads in them. */
const samples: Readonly<Record<string, readonly Sample[]>> = {
  'in mails and chats': [
    ['here they are:\nAcme:\nAda Okafor\nBo Lee', ['Ada Okafor | Acme', 'Bo Lee | Acme']],
    ['here they are:\n\nAda Okafor\nBo Lee', ['Ada Okafor', 'Bo Lee']],
    ['As promised:\n\nAda Okafor\nBo Lee\n', ['Ada Okafor', 'Bo Lee']],
    ['Starters\n\nAda Okafor\nBo Lee\n', ['Ada Okafor', 'Bo Lee']],
    [
      'Hi\nAda Okafor - Acme Ltd\nBo Lee - Bx Ltd\nThx',
      ['Ada Okafor | Acme Ltd', 'Bo Lee | Bx Ltd'],
    ],
    ['Hi Jo\n\nnew starters below\n\nAda Okafor\nBo Lee\n\nTa\nSam', ['Ada Okafor', 'Bo Lee']],
    [
      'Morning!\nThe following will start on Monday.\nAda Okafor (Acme Ltd)\nBo Lee (Bx Ltd)\nRegards\nJo',
      ['Ada Okafor | Acme Ltd', 'Bo Lee | Bx Ltd'],
    ],
    [
      'Dear Jo\r\n\r\nPlease find below our apprentices.\r\n\r\nName\tEmployer\r\nAda Okafor\tAcme\r\n\r\nKind regards\r\nSam Bell\r\nTraining manager\r\n01632 960123',
      ['Ada Okafor | Acme'],
    ],
    [
      '> > Name, Employer\n> > Ada Okafor, Acme\n> > Bo Lee, Bx',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    [
      'On 1 Sep 2026, at 10:00, Jo Bell <jo@bell.example> wrote:\n> Ada Okafor, Acme\n> Bo Lee, Bx',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    [
      '-----Original Message-----\nFrom: Jo\nSubject: list\n\nAda Okafor, Acme\nBo Lee, Bx',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    ['Ada Okafor, Acme\nBo Lee, Bx\n\nBest\nJo', ['Ada Okafor | Acme', 'Bo Lee | Bx']],
    ['Ada Okafor, Acme\nBo Lee, Bx\n\nThanks!', ['Ada Okafor | Acme', 'Bo Lee | Bx']],
    [
      'Ada Okafor, Acme\nBo Lee, Bx\n\nMany thanks,\n\nJo Bell\nQuality Lead | Northtown College\nTel: 01632 960123\nwww.northtown.example',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    [
      'Ada Okafor, Acme\nBo Lee, Bx\n\nLet me know if you need anything else.\nJo',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    ['Group A:\nAda Okafor\nBo Lee\n\nGroup B:\nCy Tan', ['Ada Okafor', 'Bo Lee', 'Cy Tan']],
    [
      'Acme Ltd\n- Ada Okafor\n- Bo Lee\n\nBx Ltd\n- Cy Tan',
      ['Ada Okafor | Acme Ltd', 'Bo Lee | Acme Ltd', 'Cy Tan | Bx Ltd'],
    ],
    ['Acme Ltd (2):\nAda Okafor\nBo Lee', ['Ada Okafor | Acme Ltd (2)', 'Bo Lee | Acme Ltd (2)']],
    ['Learners for Acme:\n1) Ada Okafor\n2) Bo Lee', ['Ada Okafor', 'Bo Lee']],
    [
      'Hi all, this is the list:\n* Ada Okafor\n* Bo Lee\n* Cy Tan\nCheers, Jo',
      ['Ada Okafor', 'Bo Lee', 'Cy Tan'],
    ],
    [
      'Ada Okafor starts 01/09/2026\nBo Lee starts 08/09/2026',
      ['Ada Okafor |  |  | 2026-09-01', 'Bo Lee |  |  | 2026-09-08'],
    ],
    ['Ada Okafor <ada@acme.example>, Bo Lee <bo@bx.example>', ['Ada Okafor', 'Bo Lee']],
    ['"Okafor, Ada" <ada@acme.example>; "Lee, Bo" <bo@bx.example>', ['Okafor, Ada', 'Lee, Bo']],
    ["'Ada Okafor' <ada@acme.example>; 'Bo Lee' <bo@bx.example>", ['Ada Okafor', 'Bo Lee']],
    ['To: Ada Okafor <ada@acme.example>; Bo Lee <bo@bx.example>', ['Ada Okafor', 'Bo Lee']],
    ['Sam Bell: Ada Okafor\nSam Bell: Bo Lee', ['Ada Okafor | Sam Bell', 'Bo Lee | Sam Bell']],
    [
      '[10:12, 01/09/2026] Jo Bell: Ada Okafor\n[10:13, 01/09/2026] Jo Bell: Bo Lee',
      ['Ada Okafor', 'Bo Lee'],
    ],
    [
      'Ada Okafor\nBo Lee\n\nThis email and any attachments are confidential and intended solely for the addressee.',
      ['Ada Okafor', 'Bo Lee'],
    ],
    ['Ada Okafor\nBo Lee\n\n--\nJo Bell', ['Ada Okafor', 'Bo Lee']],
    ['Ada Okafor\nBo Lee\n\n-- \nJo Bell', ['Ada Okafor', 'Bo Lee']],
    ['Ada Okafor\nBo Lee\n________________________________\nFrom: Jo', ['Ada Okafor', 'Bo Lee']],
  ],
  'from e-portfolios': [
    [
      'Learner,Learner Email,Assessor,Start On,Expected End,Progress\nAda Okafor,ada@a.example,Jo Bell,01/09/2026,31/08/2027,0%',
      ['Ada Okafor |  |  | 2026-09-01'],
    ],
    [
      'FirstName,LastName,MISID,ULN,PlacementName,StartOn,PlannedEndDate\nAda,Okafor,M1,9276308686,Acme,01/09/2026,31/08/2027',
      ['Ada Okafor | Acme | 9276308686 | 2026-09-01'],
    ],
    [
      'Learner Full Name\tLearner Unique Number\tEmployer Name\tProgramme Start Date\nAda Okafor\t9276308686\tAcme\t01 Sep 2026',
      ['Ada Okafor | Acme | 9276308686 | 2026-09-01'],
    ],
    [
      'Apprentice\tOrganisation\tLine Manager\tPractical Training Start\nAda Okafor\tAcme\tJo Bell\t01/09/2026',
      ['Ada Okafor | Acme |  | 2026-09-01'],
    ],
    [
      'Participant Name;Participant ULN;Company;Episode Start Date\nAda Okafor;9276308686;Acme;01/09/2026',
      ['Ada Okafor | Acme | 9276308686 | 2026-09-01'],
    ],
    [
      'Trainee Forename,Trainee Surname,Trainee No,Employer Name,Actual Start\nAda,Okafor,T1,Acme,01/09/2026',
      ['Ada Okafor | Acme | T1 | 2026-09-01'],
    ],
    [
      'Forename(s),Surname,Employer Trading Name,ULN,Learning Start Date\nAda,Okafor,Acme,9276308686,01/09/2026 00:00:00',
      ['Ada Okafor | Acme | 9276308686 | 2026-09-01'],
    ],
    [
      'Name,Employer,Start\nAda Okafor,Acme,2026-09-01T00:00:00\nBo Lee,Bx,2026-09-01T00:00:00Z',
      ['Ada Okafor | Acme |  | 2026-09-01', 'Bo Lee | Bx |  | 2026-09-01'],
    ],
    [
      'Learner\tEmployer\tStarted\nAda Okafor (12345)\tAcme\t01/09/26',
      ['Ada Okafor (12345) | Acme |  | 2026-09-01'],
    ],
    [
      'Learner name\tIQA\tAssessor\tWorkplace\tReg date\nAda Okafor\tIvy\tAl\tAcme\t01-Sep-2026',
      ['Ada Okafor | Acme |  | 2026-09-01'],
    ],
    [
      'Select\tLearner\tEmployer\tULN\n☐\tAda Okafor\tAcme\t9276308686\n☐\tBo Lee\tBx\t9999999999',
      ['Ada Okafor | Acme | 9276308686', 'Bo Lee | Bx | 9999999999'],
    ],
    [
      'Learner ▲\tEmployer ▼\tULN\nAda Okafor\tAcme\t9276308686',
      ['Ada Okafor | Acme | 9276308686'],
    ],
    [
      'LEARNER_FORENAME,LEARNER_SURNAME,EMPLOYER_NAME,ULN_NUMBER,PROG_START_DATE\nAda,Okafor,Acme,9276308686,01/09/2026',
      ['Ada Okafor | Acme | 9276308686 | 2026-09-01'],
    ],
    [
      'learnerFirstName|learnerLastName|employerName|learnerUln\nAda|Okafor|Acme|9276308686',
      ['Ada Okafor | Acme | 9276308686'],
    ],
    [
      'Student Username,Student Display Name,Organisation Name\naokafor,Ada Okafor,Acme',
      ['Ada Okafor | Acme'],
    ],
    ['Display name\tUnit\tEmployer\nAda Okafor\tU1\tAcme', ['Ada Okafor | Acme']],
    [
      'Learner\tStatus\tEmployer\tGateway date\tStart\nAda Okafor\tOn track\tAcme\t01/06/2027\t01/09/2026',
      ['Ada Okafor | Acme |  | 2026-09-01'],
    ],
    [
      'Name (Learner)\tName (Employer)\tName (Assessor)\nAda Okafor\tAcme\tJo Bell',
      ['Ada Okafor | Acme'],
    ],
    [
      'Learner: Forename\tLearner: Surname\tEmployer: Name\tProgramme: Start date\nAda\tOkafor\tAcme\t01/09/2026',
      ['Ada Okafor | Acme |  | 2026-09-01'],
    ],
    ['Learner.Forename,Learner.Surname,Employer.Name\nAda,Okafor,Acme', ['Ada Okafor | Acme']],
    ['Learner/Forename;Learner/Surname;Employer/Name\nAda;Okafor;Acme', ['Ada Okafor | Acme']],
    [
      'Username\tFirst name\tSurname\tEmail address\tInstitution\tDepartment\nao1\tAda\tOkafor\ta@b.example\tAcme\tSales',
      ['Ada Okafor | Acme'],
    ],
    [
      'First name\tSurname\tID number\tInstitution\tDepartment\tEmail address\nAda\tOkafor\tS1\t-\t-\ta@b.example',
      ['Ada Okafor |  | S1'],
    ],
    [
      'Title,First Name,Last Name,Job Title,Company,Line Manager Email,Cohort,Start Date\nMs,Ada,Okafor,Agent,Acme,j@a.example,Sept 26,01/09/2026',
      ['Ada Okafor | Acme |  | 2026-09-01'],
    ],
  ],
  'from colleges and awarding bodies': [
    [
      'LearnRefNumber,PrevLearnRefNumber,ULN,FamilyName,GivenNames,DateOfBirth,LearnStartDate,EmpId\nA1,,9276308686,Okafor,Ada,2005-02-01,2026-09-01,123456789',
      ['Ada Okafor |  | 9276308686 | 2026-09-01'],
    ],
    [
      'PERSON_CODE,SURNAME,FORENAME,EMPLOYER_NAME,START_DATE,DATE_OF_BIRTH\n123,OKAFOR,ADA,ACME,01-SEP-26,01-FEB-05',
      ['ADA OKAFOR | ACME | 123 | 2026-09-01'],
    ],
    [
      'StudentRefNo\tFirstForename\tSurname\tStartDate\tEmployerName\nS1\tAda\tOkafor\t01/09/2026\tAcme',
      ['Ada Okafor | Acme | S1 | 2026-09-01'],
    ],
    [
      'Legal Forename\tLegal Surname\tChosen Forename\tChosen Surname\tUPN\tULN\nAda\tOkafor\tAddy\tOkafor\tA123456789012\t9276308686',
      ['Ada Okafor |  | 9276308686'],
    ],
    [
      'Candidate Number,Candidate First Name,Candidate Surname,UCI,Centre No\n0001,Ada,Okafor,12345B260001A,12345',
      ['Ada Okafor |  | 0001'],
    ],
    [
      'Forename,Surname,Date of Birth,Gender,ULN,ENR\nAda,Okafor,01/02/2005,F,9276308686,ABC1234',
      ['Ada Okafor |  | 9276308686'],
    ],
    [
      'Registration Number\tLearner Name\tDOB\tReg Date\tCentre Ref\nAB12345\tOKAFOR, Ada\t01/02/2005\t01/09/2026\tX1',
      ['OKAFOR, Ada |  | AB12345 | 2026-09-01'],
    ],
    [
      'Pearson Reg No.,BTEC Reg Date,First Name(s),Last Name/Surname\nAB1,01/09/2026,Ada,Okafor',
      ['Ada Okafor |  | AB1 | 2026-09-01'],
    ],
    [
      'Scottish Candidate Number,Forename,Surname,Employer/Work Placement\n123456789,Ada,Okafor,Acme',
      ['Ada Okafor | Acme | 123456789'],
    ],
    ['SCN\tFirst Name\tFamily Name\nA1\tAda\tOkafor', ['Ada Okafor |  | A1']],
    ['Adno,Surname Forename,Reg\n123,Okafor Ada,11A', ['Okafor Ada |  | 123']],
    [
      'Student ID,Student,Course Code,Course Title,Enrol Date,Employer Organisation\n1001,Ada Okafor,CS3,Customer Service,01/09/2026,Acme',
      ['Ada Okafor | Acme | 1001 | 2026-09-01'],
    ],
    [
      'Lrn_Ref,Lrn_Fname,Lrn_Sname,Emp_Name,Prog_Start\nA1,Ada,Okafor,Acme,01/09/2026',
      ['Ada Okafor | Acme | A1 | 2026-09-01'],
    ],
    [
      'ULN,Given Name,Family Name,Sex,Date of Birth,Postcode\n9276308686,Ada,Okafor,F,01/02/2005,AB1 2CD',
      ['Ada Okafor |  | 9276308686'],
    ],
    [
      "Learner's First Name,Learner's Last Name,Learner's ULN,Learner's Employer\nAda,Okafor,9276308686,Acme",
      ['Ada Okafor | Acme | 9276308686'],
    ],
    [
      'Learner’s full legal name\tUnique Learner No\tDate of Commencement\nAda Okafor\t9276308686\t1st September 2026',
      ['Ada Okafor |  | 9276308686 | 2026-09-01'],
    ],
    [
      'Candidate Name (Surname first)\tCandidate ULN\nOkafor Ada\t9276308686',
      ['Okafor Ada |  | 9276308686'],
    ],
    [
      'Apprentice First Name(s)*\tApprentice Surname*\tEmployer*\tApprenticeship start date*\nAda\tOkafor\tAcme\t01.09.2026',
      ['Ada Okafor | Acme |  | 2026-09-01'],
    ],
    [
      'Surname/Family name\tForename/Given name\tEmployer name (if applicable)\nOkafor\tAda\tAcme',
      ['Ada Okafor | Acme'],
    ],
    [
      'Name of Candidate\tCandidate Enrolment Number (CEN)\tDate Registered\nAda Okafor\tC1\t01/09/2026',
      ['Ada Okafor |  | C1 | 2026-09-01'],
    ],
    [
      'IMI Candidate Registration Number\tCandidate\tGarage\nIMI1\tAda Okafor\tAcme Motors',
      ['Ada Okafor | Acme Motors | IMI1'],
    ],
    [
      'Learner Employment - Employer\tLearner Full Name\tDate Learner Started\nAcme\tAda Okafor\t01/09/2026',
      ['Ada Okafor | Acme |  | 2026-09-01'],
    ],
    ['Uln Number\tSir Name\tFirst Names\n9276308686\tOkafor\tAda', ['Ada Okafor |  | 9276308686']],
    ['Sur-name\tFore-name\tULN\nOkafor\tAda\t9276308686', ['Ada Okafor |  | 9276308686']],
    [
      'FORENAME1,FORENAME2,SURNAME,ULN\nAda,Ngozi,Okafor,9276308686',
      ['Ada Ngozi Okafor |  | 9276308686'],
    ],
    [
      'Enw Cyntaf\tCyfenw\tCyflogwr\tDyddiad Dechrau\nSiân\tRhys\tAcme\t01/09/2026',
      ['Siân Rhys | Acme |  | 2026-09-01'],
    ],
    [
      'First Name / Enw Cyntaf\tSurname / Cyfenw\tEmployer / Cyflogwr\nSiân\tRhys\tAcme',
      ['Siân Rhys | Acme'],
    ],
    [
      'Full Name\tFirst Name\tLast Name\tCompany\tNI No\nAda Okafor\tAda\tOkafor\tAcme\tQQ123456C',
      ['Ada Okafor | Acme'],
    ],
    [
      'UniqueLearnerNumber\tLearnerForename\tLearnerSurname\tEmployerName\tProgrammeStartDate\n9276308686\tAda\tOkafor\tAcme\t2026/09/01',
      ['Ada Okafor | Acme | 9276308686 | 2026-09-01'],
    ],
    ['Student Code,Known As,Last Name,Sponsor\nS1,Addy,Okafor,Acme', ['Addy Okafor | Acme | S1']],
    [
      'Given names\tFamily name\tStudent no.\tCommenced on\nAda\tOkafor\tS1\t1.9.26',
      ['Ada Okafor |  | S1 | 2026-09-01'],
    ],
    [
      'Cand No\tCand Name\tEmp\tStart Dt\n1\tAda Okafor\tAcme\t01/09/2026',
      ['Ada Okafor | Acme | 1 | 2026-09-01'],
    ],
  ],
  'on its side': [
    [
      'Name\tAda Okafor\tBo Lee\nEmployer\tAcme\tBx\nULN\t9276308686\t9999999999\nStart date\t01/09/2026\t08/09/2026',
      ['Ada Okafor | Acme | 9276308686 | 2026-09-01', 'Bo Lee | Bx | 9999999999 | 2026-09-08'],
    ],
    [
      'First name\tAda\tBo\nSurname\tOkafor\tLee\nEmployer\tAcme\t',
      ['Ada Okafor | Acme', 'Bo Lee'],
    ],
    [
      'Learner name:\tAda Okafor\nULN:\t9276308686\nEmployer:\tAcme',
      ['Ada Okafor | Acme | 9276308686'],
    ],
    [
      'Learner details\nName:\tAda Okafor\nULN:\t9276308686\nEmployer:\tAcme',
      ['Ada Okafor | Acme | 9276308686'],
    ],
    [
      '\tLearner 1\tLearner 2\nName\tAda Okafor\tBo Lee\nEmployer\tAcme\tBx',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    [
      'Name\tAda Okafor\tBo Lee\nEmployer\tAcme\tBx\nNotes\tkeen\tlate',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    [
      'Name,Ada Okafor,Bo Lee,Cy Tan\nEmployer,Acme,Bx,Cx',
      ['Ada Okafor | Acme', 'Bo Lee | Bx', 'Cy Tan | Cx'],
    ],
    [
      'Name\tAda Okafor\tBo Lee\nFavourite colour\tblue\tred\nEmployer\tAcme\tBx',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    [
      'Name - Ada Okafor\nEmployer - Acme\nName - Bo Lee\nEmployer - Bx',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    ['Name = Ada Okafor\nEmployer = Acme', ['Ada Okafor | Acme']],
    ['Full name\nAda Okafor\nEmployer\nAcme\nULN\n9276308686', ['Ada Okafor | Acme | 9276308686']],
    [
      'Learner\tAda Okafor\tBo Lee\nStart\t01/09/2026\t08/09/2026',
      ['Ada Okafor |  |  | 2026-09-01', 'Bo Lee |  |  | 2026-09-08'],
    ],
  ],
  'under two rows of headings': [
    ['Learner\tLearner\tEmployer\nFirst\tLast\tName\nAda\tOkafor\tAcme', ['Ada Okafor | Acme']],
    ['Learner\tLearner\nFirst\tLast\nAda\tOkafor\nBo\tLee', ['Ada Okafor', 'Bo Lee']],
    [
      'Learner\t\tEmployer\t\nFirst\tLast\tName\tContact\nAda\tOkafor\tAcme\tJo',
      ['Ada Okafor | Acme'],
    ],
    [
      'Learner\tLearner\tLearner\nFirst name\tSurname\tULN\nAda\tOkafor\t9276308686',
      ['Ada Okafor |  | 9276308686'],
    ],
    [
      'Learner\t\t\tProgramme\t\nName\tULN\tDOB\tStart\tEnd\nAda Okafor\t9276308686\t01/02/2005\t01/09/2026\t31/08/2027',
      ['Ada Okafor |  | 9276308686 | 2026-09-01'],
    ],
    [
      'Learner details\t\tEmployer details\t\nName\tULN\tName\tPhone\nAda Okafor\t9276308686\tAcme\t01632 960123',
      ['Ada Okafor | Acme | 9276308686'],
    ],
    [
      'Name\t\tDates\t\nFirst\tLast\tStart\tEnd\nAda\tOkafor\t01/09/2026\t31/08/2027',
      ['Ada Okafor |  |  | 2026-09-01'],
    ],
    [
      'Name\tName\tStart\nFirst\tLast\tDate\nAda\tOkafor\t01/09/2026',
      ['Ada Okafor |  |  | 2026-09-01'],
    ],
    [
      'Learner\tEmployer\tStart\nname\tname\tdate\nAda Okafor\tAcme\t01/09/2026',
      ['Ada Okafor | Acme |  | 2026-09-01'],
    ],
    [
      'Unique\t\tStart\nLearner No\tName\tDate\n9276308686\tAda Okafor\t01/09/2026',
      ['Ada Okafor |  | 9276308686 | 2026-09-01'],
    ],
    ['First\tLast\tEmployer\n(given)\t(family)\t(name)\nAda\tOkafor\tAcme', ['Ada Okafor | Acme']],
    [
      'Name\tEmployer\tStart date\n\t\t(dd/mm/yyyy)\nAda Okafor\tAcme\t01/09/2026',
      ['Ada Okafor | Acme |  | 2026-09-01'],
    ],
    [
      'Name\tEmployer\tStart date\ntext\ttext\tdate\nAda Okafor\tAcme\t01/09/2026',
      ['Ada Okafor | Acme |  | 2026-09-01'],
    ],
    [
      'Candidate,Candidate,Company\nForename,Surname,Name\nAda,Okafor,Acme\nBo,Lee,Bx',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    [
      'A\tB\tC\nName\tEmployer\tULN\nAda Okafor\tAcme\t9276308686',
      ['Ada Okafor | Acme | 9276308686'],
    ],
  ],
  'with merged cells': [
    [
      'Employer\tLearner\nAcme\tAda Okafor\n\tBo Lee\nBx\tCy Tan',
      ['Ada Okafor | Acme', 'Bo Lee', 'Cy Tan | Bx'],
    ],
    [
      'Learner\tUnit\tEmployer\nAda Okafor\tU1\tAcme\n\tU2\t\nBo Lee\tU1\tBx',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    [
      'Acme Ltd\t\t\nName\tULN\tStart\nAda Okafor\t9276308686\t01/09/2026\nBx Ltd\t\t\nName\tULN\tStart\nBo Lee\t9999999999\t08/09/2026',
      ['Ada Okafor |  | 9276308686 | 2026-09-01', 'Bo Lee |  | 9999999999 | 2026-09-08'],
    ],
    [
      'Name\tULN\tStart\nAcme Ltd\t\t\nAda Okafor\t9276308686\t01/09/2026\nBo Lee\t9999999999\t08/09/2026',
      ['Ada Okafor |  | 9276308686 | 2026-09-01', 'Bo Lee |  | 9999999999 | 2026-09-08'],
    ],
    [
      'Autumn register\t\t\t\n\t\t\t\nName\t\tEmployer\tULN\nAda Okafor\t\tAcme\t9276308686',
      ['Ada Okafor | Acme | 9276308686'],
    ],
  ],
  'over sums and notes': [
    [
      'First\tLast\tEmployer\nAcme Ltd\t\t\nAda\tOkafor\tAcme\nBo\tLee\tBx\nTotal: 2\nPage 1/3',
      ['Ada Okafor | Acme', 'Bo Lee | Bx'],
    ],
    ['Name\tEmployer\nAda Okafor\tAcme\nTotal\t1', ['Ada Okafor | Acme']],
    ['Name\tEmployer\tHours\nAda Okafor\tAcme\t3\nGrand Total\t\t3', ['Ada Okafor | Acme']],
    ['Name\tEmployer\tHours\nAda Okafor\tAcme\t3\n\tTotal hours\t3', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\n1 learner', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\n1 row(s) affected', ['Ada Okafor | Acme']],
    ['Name,Employer\nAda Okafor,Acme\n(1 rows)', ['Ada Okafor | Acme']],
    [
      'Name,Employer\nAda Okafor,Acme\nReport run by: Jo Bell 01/09/2026 10:00',
      ['Ada Okafor | Acme'],
    ],
    ['Name,Employer\nAda Okafor,Acme\nPrinted: 01/09/2026', ['Ada Okafor | Acme']],
    ['Name,Employer\nAda Okafor,Acme\n* starts late', ['Ada Okafor | Acme']],
    ['Name,Employer\nAda Okafor,Acme\nNote: all start in September', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\nKey: R = recognised', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\nEnd of report', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\nPage 1/3', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\n© Northtown College 2026', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\nConfidential', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\nApplied filters: Cohort is Sept 26', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\nSource: MIS', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\nNo. of learners\t1', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\nTotal: 1 learner(s)', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda Okafor\tAcme\nNumber of records: 1', ['Ada Okafor | Acme']],
  ],
  'in signs that programs made': [
    [
      '\ufeffName;Employer;ULN\r\nAda Okafor;Acme;9276308686\r\n',
      ['Ada Okafor | Acme | 9276308686'],
    ],
    ['\ufeff"Name";"Employer"\r\n"Ada Okafor";"Acme; Bx"', ['Ada Okafor | Acme; Bx']],
    ['Name\tEmployer\n"Ada\nOkafor"\t"Acme\nLtd"', ['Ada Okafor | Acme Ltd']],
    [
      'Name,Address,Employer\n"Ada Okafor","1 High St\nNorthtown\nAB1 2CD",Acme',
      ['Ada Okafor | Acme'],
    ],
    ['Name,Employer\n"Ada ""Addy"" Okafor",Acme', ['Ada "Addy" Okafor | Acme']],
    ['\u200fName\tEmployer\n\u202bAda Okafor\u202c\t\u200eAcme', ['Ada Okafor | Acme']],
    ['Name\u00a0\tEmployer\nAda\u00a0Okafor\tAcme\u00a0Ltd', ['Ada Okafor | Acme Ltd']],
    ['Name\tEmployer\nGri\ufb03ths, Ada\tO\ufb03ce Ltd', ['Griffiths, Ada | Office Ltd']],
    ['Name\tEmployer\n\ufb01ona Flynn\tAcme', ['fiona Flynn | Acme']],
    ['O\ufb00er\tName\tEmployer\nx\tAda Okafor\tAcme', ['Ada Okafor | Acme']],
    ['Name\tULN\nAda Okafor\t９２７６３０８６８６', ['Ada Okafor |  | 9276308686']],
    ['Name\tULN\nAda Okafor\t9276\u00a0308\u00a0686', ['Ada Okafor |  | 9276308686']],
    [
      'Name\tULN\nAda Okafor\t=“9276308686”\nBo Lee\t="9999999999"',
      ['Ada Okafor |  | 9276308686', 'Bo Lee |  | 9999999999'],
    ],
    ['Name\tULN\nAda Okafor\t\u200b9276308686', ['Ada Okafor |  | 9276308686']],
    ['Name；Employer\nAda Okafor；Acme', ['Ada Okafor | Acme']],
    ['Name\u2028Ada Okafor\u2028Bo Lee', ['Ada Okafor', 'Bo Lee']],
    ['Name\u000bAda Okafor\u000bBo Lee', ['Ada Okafor', 'Bo Lee']],
    ['Name\u0085Ada Okafor\u0085Bo Lee', ['Ada Okafor', 'Bo Lee']],
    ['Name\tEmployer\nAda Oka\u00adfor\tAcme', ['Ada Okafor | Acme']],
    ['Name\tEmployer\nAda  Okafor\tAcme\n', ['Ada Okafor | Acme']],
    ['"Name,Employer"\n"Ada Okafor,Acme"\n"Bo Lee,Bx"', ['Ada Okafor | Acme', 'Bo Lee | Bx']],
    ['Name&nbsp;\tEmployer\nAda Okafor\tMarks &amp; Sons', ['Ada Okafor | Marks & Sons']],
    ['Name\tEmployer\nAda O&#39;Neill\tAcme', ["Ada O'Neill | Acme"]],
    ["Name\tEmployer\nAda O\\'Neill\tAcme", ["Ada O'Neill | Acme"]],
    ['Name\tEmployer\nSiÃ¢n Rhys\tAcme', ['Siân Rhys | Acme']],
    ['Name\tEmployer\n_Ada Okafor_\tAcme', ['Ada Okafor | Acme']],
    [
      '+------------+------+\n| Name | Employer |\n+------------+------+\n| Ada Okafor | Acme |\n+------------+------+',
      ['Ada Okafor | Acme'],
    ],
    ['║ Name ║ Employer ║\n║ Ada Okafor ║ Acme ║', ['Ada Okafor | Acme']],
  ],
  'with dates as people write them': [
    [
      'Name\tStart date\nAda Okafor\t1 Sept 2026\nBo Lee\tSept 8th, 2026',
      ['Ada Okafor |  |  | 2026-09-01', 'Bo Lee |  |  | 2026-09-08'],
    ],
    ['Name\tStart date\nAda Okafor\tw/c 07/09/2026', ['Ada Okafor |  |  | 2026-09-07']],
    [
      'Name\tStart date\nAda Okafor\tTBC\nBo Lee\ttba\nCy Tan\t?',
      ['Ada Okafor', 'Bo Lee', 'Cy Tan'],
    ],
    ['Name\tStart date\nAda Okafor\tSeptember 2026', ['Ada Okafor']],
    ['Name\tStart date\nAda Okafor\t20260901', ['Ada Okafor |  |  | 2026-09-01']],
    ['Name\tStart date\nAda Okafor\t01092026', ['Ada Okafor |  |  | 2026-09-01']],
    [
      'Name\tStart date\nAda Okafor\t01/09/2026 09:30\nBo Lee\t08/09/2026 9:30 AM',
      ['Ada Okafor |  |  | 2026-09-01', 'Bo Lee |  |  | 2026-09-08'],
    ],
    ['Name\tStart date\nAda Okafor\tTue 1 Sep 26', ['Ada Okafor |  |  | 2026-09-01']],
    ['Name\tStart date\nAda Okafor\t2026.09.01', ['Ada Okafor |  |  | 2026-09-01']],
    ['Name\tStart date\nAda Okafor\t01\\09\\2026', ['Ada Okafor |  |  | 2026-09-01']],
  ],
};

/** Words as they are seen, whatever letters a program made of them. */
function wordsSeen(text: string): readonly string[] {
  const meant = text.replace(/&\w+;|&#\d+;/g, ' ').replaceAll('Ã¢', 'â');
  const seen = meant
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  return seen.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** They count lines and say what stands behind them. */
const sayNothing = /^(?:\d{1,2}|and|to|learner|starts)$/;

describe.each(Object.entries(samples))('a list %s', (_, lists) => {
  it.each(lists)('%j', async (text, learners) => {
    const list = await read(text);
    expect(list.learners).toEqual(learners);
    const shown = [
      ...list.table.columns.map(({ heading }) => heading),
      ...list.rows.flatMap(({ cells }) => cells),
      ...list.remarks.map((remark) => ('text' in remark ? remark.text : '')),
    ];
    const known = new Set(shown.flatMap(wordsSeen));
    const lost = wordsSeen(text).filter((word) => !known.has(word) && !sayNothing.test(word));
    expect(lost).toEqual([]);
  });
});

describe('a list of any size', () => {
  it.each(['Ada\n', 'a\t\n', '_a', '*', '(a ', 'Ada Okafor ', 'Name: Ada\n', 'aa bb\n', 'Ltd\t\n'])(
    'of %j over and over is gone through',
    async (sign) => {
      const list = await read(sign.repeat(Math.floor(150_000 / sign.length)));
      expect(list.rows.length).toBeLessThanOrEqual(2_001);
    },
  );
});
