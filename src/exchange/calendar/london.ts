/**
 * The clocks of the United Kingdom as a calendar file states them (RFC 5545, 3.6.5): since 1996 an hour
 * ahead from the last Sunday of March to the last one of October, both at 01:00 UTC (directive
 * 2000/84/EC, kept by the Summer Time Order 2002).
 */
export const londonName = 'Europe/London';

export const londonTimeZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${londonName}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');
